import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { stageKeyOf, useApp } from '../app/app-context.ts';
import { useSelecting } from '../bulk/selecting.tsx';
import { mayAct } from '../shell/navigation.ts';
import type { CellEnd } from './cell-editor.tsx';
import type { Column } from './columns.ts';
import { editableKeys } from './editable.ts';
import type { CellKind } from './grid-cell.tsx';
import { cellAt, focusCell, goOfKey, neighbour } from './grid-places.ts';
import { type CellPlace, useCellEdits } from './use-cell-edits.ts';

interface Grid {
  readonly table: FullTable;
  readonly columns: readonly Column[];
}

/** Working in the cells of a list with keys and mouse: going about, writing where one stands, choosing rows. */
export function useGridEdit({ table, columns }: Grid) {
  const here = useApp();
  const selecting = useSelecting();
  const body = useRef<HTMLTableSectionElement>(null);
  const edits = useCellEdits(table);
  const [editing, setEditing] = useState<CellPlace>();
  const kinds = useMemo(() => kindsOf(here, table, columns), [here, table, columns]);
  const editable = useMemo(() => columns.map(({ key }) => key).filter((key) => kinds.get(key) !== 'read'), [columns, kinds]);
  const edit = useCallback(
    (place: CellPlace | undefined) => {
      if (place && kinds.get(place.key) !== 'read') setEditing(place);
    },
    [kinds],
  );
  const { commit, draft } = edits;
  const end = useCallback(
    (record: WireRecord, key: string, { value, go }: CellEnd) => {
      const place = { id: record.id, key };
      setEditing(undefined);
      if (value)
        void commit(record, key, value.of).then((isSaved) => {
          // Refused: the cell opens again with what was written and why, unless another is being written by now.
          if (!isSaved) setEditing((now) => now ?? place);
        });
      else draft(place, undefined);
      if (go === 'stay') focusCell(body.current, place);
      else if (go !== 'leave') setEditing(neighbour(body.current, place, { editable, back: go === 'back' }));
    },
    [commit, draft, editable],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const place = cellAt(event.target);
    if (!place || event.nativeEvent.isComposing) return;
    const go = goOfKey(event);
    if (!go) return;
    if (go.kind === 'edit' && kinds.get(place.key) === 'read') return;
    event.preventDefault();
    if (go.kind === 'edit') edit(place);
    else if (go.kind === 'choose') selecting?.press(place.id, event.shiftKey);
    else if (go.kind === 'all') selecting?.pressAll();
    else if (go.kind === 'step') go.step(body.current, place);
    else if (edits.drafts.get(place.id)?.[place.key]) draft(place, undefined);
    else selecting?.clear();
  };
  const onDoubleClick = (event: MouseEvent) => edit(cellAt(event.target));
  return { ...edits, body, editing, end, kinds, onKeyDown, onDoubleClick, isEditable: editable.length > 0 };
}

function kindsOf(here: ReturnType<typeof useApp>, table: FullTable, columns: readonly Column[]): ReadonlyMap<string, CellKind> {
  const written = editableKeys(here, table, columns);
  const stage = mayAct(here.roles, table.key, 'move') ? stageKeyOf(here.app, table.key) : undefined;
  return new Map(columns.map(({ key }) => [key, key === stage ? 'stage' : written.has(key) ? 'write' : 'read']));
}
