import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { MouseEvent } from 'react';
import { useWords, wordsOf } from '../words/words.ts';
import { ColumnEdge } from './column-edge.tsx';
import type { Column } from './columns.ts';
import styles from './list.module.css';
import { HeadCheck } from './row-check.tsx';
import { nextSort, readSort, sortText } from './sort-order.ts';

export interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly sort: string | undefined;
  readonly sortBy: (sort: string | undefined) => void;
  /** Makes a column so many pixels wide; left out: widths stay as they are. */
  readonly widen?: ((key: string, width: number) => void) | undefined;
}

/** The heads of a list: pressing one sorts by it, with Shift after the others; its edge makes it wider. */
export function GridHead({ columns, sort, sortBy, widen }: GridHeadProps) {
  // What the list is sorted by without showing it would come before every column that somebody adds.
  const seen = sortText(readSort(sort).filter(({ key }) => columns.some((column) => column.key === key)));
  return (
    <thead>
      <tr>
        <HeadCheck />
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={seen} sortBy={sortBy} widen={widen} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ column, sort, sortBy, widen }: Omit<GridHeadProps, 'columns'> & { column: Column }) {
  const { say, locale } = useWords();
  const { key, field, isRight } = column;
  const keys = readSort(sort);
  const place = keys.findIndex((one) => one.key === key);
  const isDescending = keys[place]?.isDescending;
  const order = isDescending === undefined ? 'none' : isDescending ? 'descending' : 'ascending';
  const press = (event: MouseEvent) => sortBy(nextSort(sort, key, event.shiftKey));
  const label = wordsOf(field.definition.label, locale, key);
  return (
    <th scope="col" aria-sort={order} className={isRight ? styles['right'] : ''}>
      <button type="button" className={styles['sort']} onClick={press} title={say('sort.hint')}>
        <span>{label}</span>
        {order === 'ascending' && <ArrowUpOutlined />}
        {order === 'descending' && <ArrowDownOutlined />}
        {place >= 0 && keys.length > 1 && <span className={styles['place']}>{place + 1}</span>}
      </button>
      {widen && <ColumnEdge label={label} width={column.width} widen={(width) => widen(key, width)} />}
    </th>
  );
}
