import type { Query } from '@stepwell/definition';
import { useState } from 'react';
import { DragItem, DropColumn } from '../board/drag-parts.tsx';
import type { AnswerRow, ChoiceFace } from '../widget-picture.ts';
import styles from './kanban.module.css';
import { type CardFace, KanbanCard } from './kanban-card.tsx';
import { fill, kanbanWords } from './kanban-words.ts';

interface KanbanColumnProps {
  readonly choice: ChoiceFace;
  readonly rows: readonly AnswerRow[];
  /** The measures of this column over all its rows, those not drawn among them. */
  readonly total: AnswerRow | undefined;
  readonly query: Query;
  readonly face: CardFace;
}

const AT_ONCE = 40;

/** One stage of the board: its name, its totals, its cards. */
export function KanbanColumn({ choice, rows, total, query, face }: KanbanColumnProps) {
  const { services } = face;
  const [shown, setShown] = useState(AT_ONCE);
  const [first, ...further] = query.measures ?? [{ key: 'n', formula: 'count()' }];
  return (
    <DropColumn id={choice.key} className={styles['column']} label={choice.label}>
      <header className={styles['head']}>
        <h3>
          {choice.label}
          <span className={styles['count']}>
            {first && total ? services.measure(query, first.key, total[first.key]) : rows.length}
          </span>
        </h3>
        {total && further.length > 0 && (
          <p className={styles['totals']}>
            {further.map((measure) => (
              <span key={measure.key} title={services.measure(query, measure.key, total[measure.key])}>
                <span className={styles['totalLabel']}>{services.words(measure.label)}</span>
                {services.short(query, measure.key, total[measure.key])}
              </span>
            ))}
          </p>
        )}
      </header>
      <ul className={styles['cards']}>
        {rows.slice(0, shown).map((row) => (
          <DragItem key={String(row['id'])} id={String(row['id'])} disabled={!face.canMove} className={styles['item']}>
            {(handle) => <KanbanCard row={row} face={face} handle={handle} />}
          </DragItem>
        ))}
        {rows.length === 0 && face.canMove && <li className={styles['empty']}>{services.words(kanbanWords.empty)}</li>}
      </ul>
      {rows.length > shown && (
        <button type="button" className={styles['more']} onClick={() => setShown(shown + AT_ONCE)}>
          {fill(services.words(kanbanWords.more), { count: Math.min(AT_ONCE, rows.length - shown) })}
        </button>
      )}
    </DropColumn>
  );
}
