import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useCallback, useRef, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { problemsOf } from '../form/problems-of.ts';
import { useSave } from '../record/use-save.tsx';
import { useSentence } from '../states/use-sentence.ts';

/** What somebody wrote into a cell: shown at once while it is saved, and with why when it was refused. */
export interface CellDraft {
  readonly value: unknown;
  readonly problem?: string;
}

export type RowDrafts = Readonly<Record<string, CellDraft>>;

export interface CellPlace {
  readonly id: string;
  readonly key: string;
}

/** Saving of single cells: one after another within a record, each over the version that its writer saw. */
export function useCellEdits(table: FullTable) {
  const { save, dialog } = useSave(table.key);
  const sentence = useSentence();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, RowDrafts>>(new Map());
  const written = useRef(new Map<string, WireRecord>());
  const turns = useRef(new Map<string, Promise<unknown>>());
  const draft = useCallback(({ id, key }: CellPlace, next: CellDraft | undefined) => {
    setDrafts((before) => withDraft(before, { id, key }, next));
  }, []);
  const commit = useCallback(
    (record: WireRecord, key: string, value: unknown): Promise<boolean> => {
      const { id } = record;
      draft({ id, key }, { value });
      const run = async (): Promise<boolean> => {
        const mine = written.current.get(id);
        try {
          const saved = await save(mine && mine.version > record.version ? mine : record, { [key]: value });
          if (saved) written.current.set(id, saved);
          draft({ id, key }, undefined);
          return true;
        } catch (error) {
          draft({ id, key }, { value, problem: problemText(error, key, sentence(error)) });
          return false;
        }
      };
      const turn = (turns.current.get(id) ?? Promise.resolve()).then(run);
      turns.current.set(id, turn);
      return turn;
    },
    [draft, save, sentence],
  );
  return { drafts, commit, draft, dialog };
}

function withDraft(before: ReadonlyMap<string, RowDrafts>, { id, key }: CellPlace, next: CellDraft | undefined) {
  const { [key]: _, ...others } = before.get(id) ?? {};
  const row = next ? { ...others, [key]: next } : others;
  const after = new Map(before);
  if (Object.keys(row).length > 0) after.set(id, row);
  else after.delete(id);
  return after;
}

const problemText = (error: unknown, key: string, sentence: string): string =>
  error instanceof ApiError ? [...problemsOf(error, [key], sentence).values()].flat().join(' ') : sentence;
