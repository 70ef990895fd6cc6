import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useWords, wordsOf } from '../words/words.ts';
import { type Column, nextSort } from './columns.ts';
import styles from './list.module.css';
import { ListRow } from './list-row.tsx';

export interface ListBodyProps {
  readonly table: FullTable;
  readonly columns: readonly Column[];
  readonly records: readonly WireRecord[];
  readonly sort: string | undefined;
  readonly sortBy: (sort: string | undefined) => void;
  /** Asks for the next page, when there is one. */
  readonly more: () => void;
}

const ROW = 44;

/** The rows of a list on a wide page; only those in sight are drawn, between two rows as high as the rest. */
export function ListGrid({ table, columns, records, sort, sortBy, more }: ListBodyProps) {
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
  return (
    <div ref={scroller} className={styles['scroller']}>
      <table className={styles['grid']} style={{ minWidth: columns.reduce((sum, column) => sum + column.width, 40) }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.isTitle ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <GridHead columns={columns} sort={sort} sortBy={sortBy} />
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

function GridHead({ columns, sort, sortBy }: Pick<ListBodyProps, 'columns' | 'sort' | 'sortBy'>) {
  const { locale } = useWords();
  return (
    <thead>
      <tr>
        {columns.map(({ key, field, isRight }) => {
          const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none';
          return (
            <th key={key} scope="col" aria-sort={order} className={isRight ? styles['right'] : ''}>
              <button type="button" className={styles['sort']} onClick={() => sortBy(nextSort(sort, key))}>
                <span>{wordsOf(field.definition.label, locale, key)}</span>
                {order === 'ascending' && <ArrowUpOutlined />}
                {order === 'descending' && <ArrowDownOutlined />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
