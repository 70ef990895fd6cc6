import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Column } from './columns.ts';
import { GridHead, type GridHeadProps } from './grid-head.tsx';
import styles from './list.module.css';
import { ListRow } from './list-row.tsx';

export interface ListBodyProps extends GridHeadProps {
  readonly table: FullTable;
  readonly columns: readonly Column[];
  readonly records: readonly WireRecord[];
  /** Asks for the next page, when there is one. */
  readonly more: () => void;
}

const ROW = 44;

/** The title takes what the others leave, until somebody gives it a width. */
const takesRest = ({ isTitle, isSized }: Column) => isTitle && !isSized;

/** The rows of a list on a wide page; only those in sight are drawn, between two rows as high as the rest. */
export function ListGrid({ table, columns, records, more, ...head }: ListBodyProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= records.length - 15) more();
  }, [last, records.length, more]);
  const before = items[0]?.start ?? 0;
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  const wide = columns.reduce((sum, column) => sum + column.width, 40);
  const isFree = columns.some(takesRest);
  return (
    <div ref={scroller} className={styles['scroller']}>
      <table className={styles['grid']} style={isFree ? { minWidth: wide } : { width: wide }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={takesRest(column) ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <GridHead columns={columns} {...head} />
        <tbody>
          {before > 0 && <tr data-space style={{ height: before }} />}
          {items.map(({ index }) => {
            const record = records[index];
            return record && <ListRow key={record.id} table={table} columns={columns} record={record} />;
          })}
          {after > 0 && <tr data-space style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}
