import type { WireRecord } from '@stepwell/engine';
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useApp } from '../app/app-context.ts';
import { type Move, useWrites } from '../data/use-writes.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import type { Locale } from '../theme/preferences.ts';
import { type Saying, wordsOf } from '../words/words.ts';

/** A move the server did not let pass, and what it wants first. */
export interface StoppedMove {
  readonly table: string;
  readonly record: WireRecord;
  readonly to: string;
  readonly error: ApiError;
  /** Tries again with what was missing. */
  readonly again: (more: Pick<Move, 'reason' | 'values'>) => Promise<void>;
  readonly cancel: () => void;
}

type MoveRecord = (table: string, record: WireRecord, to: string) => Promise<boolean>;

const MoveContext = createContext<MoveRecord | null>(null);

/** Moves a record to another stage; asks for what is missing and says why when it does not work. Resolves to whether it moved. */
export function useMove(): MoveRecord {
  const move = useContext(MoveContext);
  if (!move) throw new Error('useMove stands outside MoveProvider');
  return move;
}

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }));

/** What a dialog can mend: things missing, a reason not given. Anything else is only said. */
const CAN_MEND: ReadonlySet<string> = new Set(['STAGE_NOT_READY', 'REASON_NEEDED', 'INVALID_VALUES']);

/** Lets everything below it move records, with one dialog for all. */
export function MoveProvider({ children }: { children: ReactNode }) {
  const [stopped, setStopped] = useState<StoppedMove | null>(null);
  const attempt = useAttempt();
  const move = useCallback<MoveRecord>(
    (table, record, to) =>
      new Promise((resolve) => {
        const end = (moved: boolean) => {
          setStopped(null);
          resolve(moved);
        };
        const again: StoppedMove['again'] = async (more) => {
          await attempt.run(table, record, { to, ...more });
          end(true);
        };
        attempt.run(table, record, { to }).then(
          () => resolve(true),
          (error: unknown) => {
            if (error instanceof ApiError && CAN_MEND.has(error.code))
              setStopped({ table, record, to, error, again, cancel: () => end(false) });
            else {
              attempt.say(error);
              resolve(false);
            }
          },
        );
      }),
    [attempt],
  );
  return (
    <MoveContext value={move}>
      {children}
      {stopped && (
        <Suspense>
          <MoveDialog stopped={stopped} />
        </Suspense>
      )}
    </MoveContext>
  );
}

function useAttempt() {
  const { app } = useApp();
  const toaster = useToaster();
  const { moveIn, undo } = useWrites();
  return useMemo(() => {
    const stageLabel = (table: string, key: string, locale: Locale) => {
      const stages = app.processes.filter((process) => process.table === table).flatMap((process) => process.stages);
      return wordsOf(stages.find((stage) => stage.key === key)?.label, locale, key);
    };
    const run = async (table: string, record: WireRecord, move: Omit<Move, 'version'>) => {
      const written = await moveIn(table, record.id, { version: record.version, ...move });
      const token = written.undo;
      const text: Saying = (say, locale) => say('move.done', { stage: stageLabel(table, move.to, locale) });
      toaster.done(text, token ? () => undo(token) : undefined);
      for (const warning of written.warnings ?? []) toaster.failed(warning.message);
    };
    return { run, say: (error: unknown) => toaster.failed(sentenceOf(error)) };
  }, [app, toaster, moveIn, undo]);
}
