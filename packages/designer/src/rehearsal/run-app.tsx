import { appOf } from '@stepwell/definition';
import {
  AppContext,
  type AppHere,
  hereOf,
  type Locale,
  NowContext,
  type RecordBook,
  SpokenIn,
  useVocabulary,
  type WireRehearsal,
} from '@stepwell/ui/design';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useDesign } from '../here/design-context.ts';
import { InWords } from '../words/in-words.tsx';

interface RunAppProps {
  readonly run: WireRehearsal;
  readonly viewer: string;
  readonly locale: Locale;
  readonly children: ReactNode;
}

let opened = 0;

/** The draft as somebody of the run has it before him: his role, his language, the run's records and its time. */
export function RunApp({ run, viewer, locale, children }: RunAppProps) {
  const here = useHere({ run, viewer, locale });
  const client = useQueryClient();
  // What records are called may have changed with the last step.
  useEffect(() => {
    if (run && here) void client.invalidateQueries({ queryKey: ['names', here.key] });
  }, [run, here, client]);
  if (!here) return null;
  return (
    <SpokenIn locale={locale}>
      <NowContext value={nowOf(run)}>
        <AppContext value={here}>
          <InWords>{children}</InWords>
        </AppContext>
      </NowContext>
    </SpokenIn>
  );
}

/** What is due at this very instant was done: it has passed. */
function nowOf({ now, records }: WireRehearsal): number {
  const isDueNow = records.some(({ timers }) => timers.some(({ due_at: dueAt }) => dueAt === now));
  return Date.parse(now) + (isDueNow ? 1 : 0);
}

function useHere({ run, viewer, locale }: Omit<RunAppProps, 'children'>): AppHere | undefined {
  const { app, files } = useDesign();
  const vocabulary = useVocabulary();
  const [turn] = useState(() => ++opened);
  const book = useBook(run);
  const { results } = run;
  const person = run.people.find(({ id }) => id === viewer);
  const [name, roles] = [person?.name ?? viewer, (person?.roles ?? []).join()];
  const shape = JSON.stringify(results);
  return useMemo(() => {
    const key = `${app}~${turn}~${viewer}`;
    const apps = [{ key, label: { 'zh-CN': key, en: key }, roles: roles.split(',') }];
    try {
      const published = { version: 0, definition: appOf(files), results: JSON.parse(shape) as typeof results };
      return { ...hereOf({ key, apps, me: { id: viewer, name }, published, vocabulary, locale }), book };
    } catch {
      // Half-written JSON is no app yet; the run says what must be mended.
      return undefined;
    }
  }, [app, turn, viewer, name, roles, files, shape, vocabulary, locale, book]);
}

/** What the run knows of records, always as it is now. */
function useBook(run: WireRehearsal): RecordBook {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  return useMemo(
    () => ({
      names: (table) => latest.current.names[table] ?? [],
      values: (table, id) =>
        latest.current.records.find((one) => one.table === table && one.ref === id)?.record?.values ?? undefined,
    }),
    [],
  );
}
