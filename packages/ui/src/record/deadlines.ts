import type { App, FullTable, Label, Timeout } from '@stepwell/definition';
import type { WireList } from '@stepwell/engine';
import { choicesOf } from '@stepwell/fields';
import { queryOptions } from '@tanstack/react-query';
import { address, get } from '../api/api.ts';
import { recordsPath } from '../data/records.ts';

/** A rule by which time runs: a timeout, or the deadline of a stage. */
export interface Clockwork {
  readonly key: string;
  readonly label: Label;
  readonly calendar: string;
  readonly while?: string | object;
  readonly since?: string | object;
  readonly steps: readonly Pick<Timeout['steps'][number], 'key' | 'after' | 'mark'>[];
}

/** The rule of this key; `<process>.<stage>` is the deadline of a stage. */
export function clockworkOf(app: App, key: string): Clockwork | undefined {
  const timeout = app.timeouts.find((one) => one.key === key);
  if (timeout)
    return {
      ...timeout,
      label: timeout.label ?? key,
      calendar: String(timeout.calendar ?? 'always'),
      steps: keyed(timeout.steps),
    };
  const [processKey, stageKey] = key.split('.');
  const process = app.processes.find((one) => one.key === processKey);
  const stage = process?.stages.find((one) => one.key === stageKey);
  if (!stage?.due) return undefined;
  const { after, steps = [], calendar = 'always', label } = stage.due;
  const own = { key: 'due', after, mark: 'overdue' };
  return { key, label: label ?? stage.label ?? stage.key, calendar: String(calendar), steps: [own, ...keyed(steps)] };
}

/** Steps are called by their place where they have no key. */
const keyed = (steps: Timeout['steps']) => steps.map((step, at) => ({ ...step, key: step.key ?? String(at + 1) }));

/** What a calendar is called: by the app, else by the list from which users choose theirs; one that a rule finds has no name. */
export function calendarLabel(tables: ReadonlyMap<string, FullTable>, calendar: string): unknown {
  const options = tables.get('user')?.fields.get('calendar')?.options;
  return options && choicesOf(options).find(({ key }) => key === calendar)?.label;
}

export interface Deadline {
  readonly timeout: string;
  readonly dueAt: string | null;
  readonly isPaused: boolean;
}

/** The deadlines that stand for a record: of each rule the step that says it is late, else its last. */
export const deadlinesQuery = (app: App, table: string, record: string) =>
  queryOptions({
    queryKey: ['tasks', app.info.key, table, record, 'deadlines'],
    queryFn: async ({ signal }) => {
      const where = `parent = '${record}' and isEmpty(ended_at)`;
      const path = address(recordsPath(app.info.key, `${table}.timers`), { where, sort: 'due_at', limit: 100 });
      const { records } = await get<WireList>(path, signal);
      return deadlinesIn(
        app,
        records.map(({ values }) => values as unknown as TimerValues),
      );
    },
  });

interface TimerValues {
  readonly timeout: string;
  readonly step: string;
  readonly due_at: string | null;
  readonly state: string;
}

export function deadlinesIn(app: App, timers: readonly TimerValues[]): Deadline[] {
  const byRule = Map.groupBy(timers, ({ timeout }) => timeout);
  return [...byRule].flatMap(([timeout, rows]) => {
    const steps = clockworkOf(app, timeout)?.steps ?? [];
    const telling = steps.find(({ mark }) => mark !== undefined) ?? steps.at(-1);
    const row = rows.find(({ step }) => step === telling?.key);
    return row ? [{ timeout, dueAt: row.due_at, isPaused: row.state === 'paused' }] : [];
  });
}
