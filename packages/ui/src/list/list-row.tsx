import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { isBlank } from '../cell/is-blank.ts';
import { stageField } from '../cell/stage-field.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useWords } from '../words/words.ts';
import type { CellEnd } from './cell-editor.tsx';
import { type Column, DUE } from './columns.ts';
import { type CellKind, GridCell } from './grid-cell.tsx';
import styles from './list.module.css';
import { RowCheck } from './row-check.tsx';
import type { RowDrafts } from './use-cell-edits.ts';

interface ListRowProps {
  readonly table: FullTable;
  readonly columns: readonly Column[];
  readonly record: WireRecord;
  readonly kinds: ReadonlyMap<string, CellKind>;
  /** The key of the column whose cell is being written. */
  readonly editing: string | undefined;
  readonly drafts: RowDrafts | undefined;
  readonly end: (record: WireRecord, key: string, end: CellEnd) => void;
  readonly isChosen: boolean | undefined;
  readonly press: ((id: string, range?: boolean) => void) | undefined;
}

/** One record in a list; its title is the link to it. */
export const ListRow = memo(function ListRow({ table, columns, record, kinds, ...row }: ListRowProps) {
  const { editing, drafts, end, isChosen, press } = row;
  const linked = columns.find((column) => column.isTitle) ?? columns[0];
  return (
    <tr data-id={record.id} aria-selected={isChosen}>
      {press && <RowCheck id={record.id} isChosen={isChosen ?? false} press={press} />}
      {columns.map((column) => {
        const draft = drafts?.[column.key];
        const shown = draft ? { ...record, values: { ...record.values, [column.key]: draft.value } } : record;
        return (
          <GridCell
            key={column.key}
            table={table}
            column={column}
            record={record}
            kind={kinds.get(column.key) ?? 'read'}
            isEditing={editing === column.key}
            draft={draft}
            end={end}
          >
            {column === linked ? (
              <RecordLink table={table} record={shown} column={column} />
            ) : (
              <Value column={column} record={shown} />
            )}
          </GridCell>
        );
      })}
    </tr>
  );
});

/** One value of a record in a list or card. */
export function Value({ column, record }: { column: Column; record: WireRecord }) {
  const { app } = useApp();
  const value = record.values[column.key];
  if (column.key === DUE && typeof value === 'string') return <Countdown dueAt={value} />;
  return <FieldCell field={stageField(app, column.field, record.values['process'])} value={value} />;
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
