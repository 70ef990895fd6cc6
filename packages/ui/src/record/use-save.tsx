import type { WireRecord } from '@stepwell/engine';
import { lazy, Suspense, useCallback, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useWrites } from '../data/use-writes.ts';
import { useToaster } from '../states/toaster.tsx';
import { useWords } from '../words/words.ts';

/** A write that met a record somebody else had changed. */
export interface Conflict {
  readonly table: string;
  readonly current: WireRecord;
  readonly mine: { readonly [field: string]: unknown };
  readonly resolve: (values: { readonly [field: string]: unknown } | null) => void;
}

const ConflictDialog = lazy(async () => ({ default: (await import('./conflict-dialog.tsx')).ConflictDialog }));

/** Saves changed values of a record; where somebody was faster, shows both values and lets the person choose. */
export function useSave(table: string) {
  const { update, undo } = useWrites(table);
  const { say } = useWords();
  const toaster = useToaster();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const save = useCallback(
    async (record: WireRecord, values: { readonly [field: string]: unknown }): Promise<void> => {
      if (Object.keys(values).length === 0) return;
      try {
        const { undo: token, warnings = [] } = await update(record, values);
        toaster.done(say('record.saved'), token ? () => undo(token) : undefined);
        for (const warning of warnings) toaster.failed(warning.message);
      } catch (error) {
        const current = error instanceof ApiError && error.code === 'RECORD_CHANGED' ? error.details.current : undefined;
        if (!current) throw error;
        const chosen = await new Promise<typeof values | null>((resolve) =>
          setConflict({ table, current, mine: values, resolve }),
        );
        setConflict(null);
        if (chosen) await save(current, chosen);
      }
    },
    [table, update, undo, say, toaster],
  );
  const dialog = conflict && (
    <Suspense>
      <ConflictDialog conflict={conflict} />
    </Suspense>
  );
  return { save, dialog };
}
