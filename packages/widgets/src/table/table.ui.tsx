import { type ColumnOption, columnsIn, dataIn } from '../option.ts';
import type { AnswerRow, PictureProps, PictureServices, WidgetPicture } from '../widget-picture.ts';
import { GroupTable } from './group-table.tsx';
import styles from './table.module.css';

/** The due instant of a record is a countdown wherever it stands. */
const DUE = 'due_at';

/** One value of a row as its column asks. */
export function cellOf(services: PictureServices, table: string, column: ColumnOption, row: AnswerRow) {
  const value = row[column.field];
  if ((column.as === 'countdown' || column.field === DUE) && typeof value === 'string') return services.countdown(value);
  return services.value(table, column.field, value, row);
}

function TablePicture(props: PictureProps) {
  const query = dataIn(props.options);
  return query.group || query.measures ? <GroupTable {...props} className={styles['scroller'] ?? ''} /> : <Records {...props} />;
}

function Records({ options, answers, services }: PictureProps) {
  const { from } = dataIn(options);
  const title = services.titleOf(from);
  const columns = columnsIn(options);
  const shown = columns.length > 0 ? columns : [{ field: title }];
  const linked = shown.find((column) => column.field === title) ?? shown[0];
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.field} scope="col" className={services.isRight(from, column.field) ? styles['right'] : ''}>
                {services.words(column.label) || services.fieldLabel(from, column.field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(answers['data'] ?? []).map((row) => (
            <tr key={String(row['id'])}>
              {shown.map((column) => (
                <td key={column.field} className={services.isRight(from, column.field) ? styles['right'] : ''}>
                  {column === linked
                    ? services.link(from, row, services.value(from, column.field, row[column.field], row))
                    : cellOf(services, from, column, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const tablePicture: WidgetPicture = {
  name: 'table',
  Picture: TablePicture,
  isEmpty: (answers) => answers['data']?.length === 0,
};
