import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { type FocusEvent, useRef, useState } from 'react';
import { useSelecting } from '../bulk/selecting.tsx';
import type { Column } from './columns.ts';
import { GridHead, type GridHeadProps } from './grid-head.tsx';
import styles from './list.module.css';
import { ListRow } from './list-row.tsx';
import { useSteady } from './steady.ts';
import { useAnchored } from './use-anchored.ts';
import { useGridEdit } from './use-grid-edit.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';

export interface ListBodyProps extends GridHeadProps {
  readonly table: FullTable;
  readonly columns: readonly Column[];
  readonly records: readonly WireRecord[];
  /** Asks for the next page, when there is one. */
  readonly more: () => void;
}

const ROW = 44;
const CHECK = 44;
const MARGINS = 40;

/** The title takes what the others leave, until somebody gives it a width. */
const takesRest = ({ isTitle, isSized }: Column) => isTitle && !isSized;

/** The rows of a list on a wide page; only those in sight are drawn, between rows as high as the rest. */
export function ListGrid({ table, columns, records, more, ...head }: ListBodyProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const selecting = useSelecting();
  const { body, dialog, drafts, editing, end, kinds, isEditable, ...hands } = useGridEdit({ table, columns });
  const [isWithin, within] = useWithin();
  const rows = useSteady(records, isWithin || editing !== undefined, editing?.id);
  useAnchored(scroller, rows, ROW);
  const inSight = useRowsInSight(scroller, rows, { more, kept: editing?.id, height: ROW });
  const wide = columns.reduce((sum, column) => sum + column.width, MARGINS + (selecting ? CHECK : 0));
  return (
    <div ref={scroller} className={styles['scroller']}>
      <table className={styles['grid']} style={columns.some(takesRest) ? { minWidth: wide } : { width: wide }}>
        <colgroup>
          {selecting && <col style={{ width: CHECK }} />}
          {columns.map((column) => (
            <col key={column.key} style={takesRest(column) ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <GridHead columns={columns} {...head} />
        <tbody ref={body} data-editable={isEditable || undefined} {...hands} {...within}>
          {inSight.map((row) =>
            'space' in row ? (
              <tr key={row.key} data-space style={{ height: row.space }} />
            ) : (
              <ListRow
                key={row.record.id}
                table={table}
                columns={columns}
                record={row.record}
                kinds={kinds}
                editing={editing?.id === row.record.id ? editing.key : undefined}
                drafts={drafts.get(row.record.id)}
                end={end}
                isChosen={selecting?.isChosen(row.record.id)}
                press={selecting?.press}
              />
            ),
          )}
        </tbody>
      </table>
      {dialog}
    </div>
  );
}

/** Whether somebody is at work among the rows. */
function useWithin() {
  const [isWithin, setWithin] = useState(false);
  const onFocus = () => setWithin(true);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setWithin(false);
  };
  return [isWithin, { onFocus, onBlur }] as const;
}
