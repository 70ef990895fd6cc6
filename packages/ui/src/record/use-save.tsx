import type { WireRecord } from '@stepwell/engine';
import { lazy, Suspense, useCallback, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useWrites } from '../data/use-writes.ts';
import { useToaster } from '../states/toaster.tsx';

/** A write that met a record somebody else had changed. */
export interface Conflict {
  readonly table: string;
  readonly current: WireRecord;
  readonly mine: { readonly [field: string]: unknown };
  readonly resolve: (values: { readonly [field: string]: unknown } | null) => void;
}

const ConflictDialog = lazy(async () => ({ default: (await import('./conflict-dialog.tsx')).ConflictDialog }));

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Saves changed values of a record; where somebody was faster, shows both values and lets the person choose. */
export function useSave(table: string) {
  const { update, undo } = useWrites(table);
  const toaster = useToaster();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const save = useCallback(
    async (record: WireRecord, values: { readonly [field: string]: unknown }): Promise<WireRecord | undefined> => {
      if (Object.keys(values).length === 0) return undefined;
      try {
        const { record: written, undo: token, warnings = [] } = await update(record, values);
        toaster.done((say) => say('record.saved'), token ? () => undo(token) : undefined);
        for (const warning of warnings) toaster.failed(warning.message);
        return written;
      } catch (error) {
        const current = error instanceof ApiError && error.code === 'RECORD_CHANGED' ? error.details.current : undefined;
        if (!current) throw error;
        // Somebody changed other fields only: there is nothing to choose between.
        if (Object.keys(values).every((key) => isSame(current.values[key], record.values[key]))) return save(current, values);
        const chosen = await new Promise<typeof values | null>((resolve) =>
          setConflict({ table, current, mine: values, resolve }),
        );
        setConflict(null);
        return chosen ? save(current, chosen) : undefined;
      }
    },
    [table, update, undo, toaster],
  );
  const dialog = conflict && (
    <Suspense>
      <ConflictDialog conflict={conflict} />
    </Suspense>
  );
  return { save, dialog };
}
