import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { type ReactNode, useMemo } from 'react';
import styles from './cell.module.css';
import { CellEditor, type CellEnd } from './cell-editor.tsx';
import type { Column } from './columns.ts';
import list from './list.module.css';
import { StageEditor } from './stage-editor.tsx';
import type { CellDraft } from './use-cell-edits.ts';

/** What can be done to a cell. */
export type CellKind = 'read' | 'write' | 'stage';

interface GridCellProps {
  readonly table: FullTable;
  readonly column: Column;
  readonly record: WireRecord;
  readonly kind: CellKind;
  readonly isEditing: boolean;
  readonly draft: CellDraft | undefined;
  readonly end: (record: WireRecord, key: string, end: CellEnd) => void;
  readonly children: ReactNode;
}

/** A cell of the grid: read, being written, being saved, or refused. */
export function GridCell({ table, column, record, kind, isEditing, draft, end, children }: GridCellProps) {
  const { key, isRight } = column;
  const ended = useMemo(() => (how: CellEnd) => end(record, key, how), [end, record, key]);
  const isRefused = draft?.problem !== undefined;
  return (
    <td
      data-key={key}
      tabIndex={-1}
      className={`${styles['cell']} ${isRight ? list['right'] : ''}`}
      data-editable={kind !== 'read' || undefined}
      data-editing={isEditing || undefined}
      data-saving={(draft && !isRefused) || undefined}
      data-refused={isRefused || undefined}
      title={isRefused && !isEditing ? draft.problem : undefined}
    >
      {!isEditing && children}
      {isEditing && kind === 'write' && <CellEditor column={column} record={record} draft={draft} end={ended} />}
      {isEditing && kind === 'stage' && <StageEditor table={table} column={column} record={record} end={ended} />}
    </td>
  );
}
