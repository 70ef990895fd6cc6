import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { isBlank } from '../cell/is-blank.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useWords } from '../words/words.ts';
import { type Column, DUE } from './columns.ts';
import styles from './list.module.css';

interface ListRowProps {
  readonly table: FullTable;
  readonly columns: readonly Column[];
  readonly record: WireRecord;
}

/** One record in a list; its title is the link, and the whole row leads there. */
export const ListRow = memo(function ListRow({ table, columns, record }: ListRowProps) {
  const linked = columns.find((column) => column.isTitle) ?? columns[0];
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.key} className={column.isRight ? styles['right'] : ''}>
          {column === linked ? (
            <RecordLink table={table} record={record} column={column} />
          ) : (
            <Value column={column} record={record} />
          )}
        </td>
      ))}
    </tr>
  );
});

/** One value of a record in a list or card. */
export function Value({ column, record }: { column: Column; record: WireRecord }) {
  const value = record.values[column.key];
  if (column.key === DUE && typeof value === 'string') return <Countdown dueAt={value} />;
  return <FieldCell field={column.field} value={value} />;
}

/** The title of a record as the link to it. */
export function RecordLink({ table, record, column }: { table: FullTable; record: WireRecord; column: Column }) {
  const { key } = useApp();
  const { say } = useWords();
  const value = record.values[column.key];
  return (
    <Link to={addresses.record(key, table.key, record.id)} className={styles['link']}>
      {isBlank(value) ? say('record.untitled') : <FieldCell field={column.field} value={value} />}
    </Link>
  );
}
