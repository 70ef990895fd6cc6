import { columnsIn, dataIn } from '../option.ts';
import { cellOf } from '../table/table.ui.tsx';
import type { PictureProps, WidgetPicture } from '../widget-picture.ts';
import styles from './queue.module.css';

const DUE = 'due_at';

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

function QueuePicture({ options, answers, services }: PictureProps) {
  const { from } = dataIn(options);
  const title = services.titleOf(from);
  const further = columnsIn(options).filter((column) => column.field !== title && column.field !== DUE);
  return (
    <ol className={styles['queue']}>
      {(answers['data'] ?? []).map((row) => (
        <li key={String(row['id'])}>
          <div className={styles['main']}>
            {services.link(from, row, services.value(from, title, row[title]))}
            <div className={styles['further']}>
              {further
                .filter((column) => !isBlank(row[column.field]))
                .map((column) => (
                  <span key={column.field}>{cellOf(services, from, column, row)}</span>
                ))}
            </div>
          </div>
          {typeof row[DUE] === 'string' && <span className={styles['due']}>{services.countdown(row[DUE])}</span>}
        </li>
      ))}
    </ol>
  );
}

export const queuePicture: WidgetPicture = {
  name: 'queue',
  Picture: QueuePicture,
  isEmpty: (answers) => answers['data']?.length === 0,
};
