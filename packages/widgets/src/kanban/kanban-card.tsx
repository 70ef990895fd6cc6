import { HolderOutlined } from '@ant-design/icons';
import type { DragHandle } from '../board/drag-parts.tsx';
import type { ColumnOption } from '../option.ts';
import { cellOf } from '../table/table.ui.tsx';
import type { AnswerRow, PictureServices } from '../widget-picture.ts';
import styles from './kanban.module.css';
import { fill, kanbanWords } from './kanban-words.ts';

/** What all cards of a board share. */
export interface CardFace {
  readonly table: string;
  readonly title: string;
  readonly columns: readonly ColumnOption[];
  readonly services: PictureServices;
  readonly canMove: boolean;
}

interface KanbanCardProps {
  readonly row: AnswerRow;
  readonly face: CardFace;
  readonly handle?: DragHandle;
  readonly isOverlay?: boolean;
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

/** One record on the board. */
export function KanbanCard({ row, face, handle, isOverlay }: KanbanCardProps) {
  const { table, title, columns, services, canMove } = face;
  const name = services.text(table, title, row[title]);
  return (
    <article className={styles['card']} data-overlay={isOverlay || undefined}>
      <div className={styles['title']}>
        {services.link(table, row, name || '–')}
        {canMove && (
          <button
            type="button"
            ref={handle?.ref}
            className={styles['handle']}
            aria-label={fill(services.words(kanbanWords.handle), { item: name })}
            {...handle?.attributes}
          >
            <HolderOutlined />
          </button>
        )}
      </div>
      <div className={styles['values']}>
        {columns
          .filter((column) => !isBlank(row[column.field]))
          .map((column) => (
            <span key={column.field} title={services.fieldLabel(table, column.field)}>
              {cellOf(services, table, column, row)}
            </span>
          ))}
      </div>
    </article>
  );
}
