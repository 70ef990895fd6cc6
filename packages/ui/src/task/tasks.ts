import type { WireList } from '@stepwell/engine';
import { queryOptions } from '@tanstack/react-query';
import { address, get } from '../api/api.ts';
import { recordsPath } from '../data/records.ts';

/** Something a person has to do about a record. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly assignee: string | null;
  /** The stage that made it. */
  readonly stage: string | null;
  readonly dueAt: string | null;
  readonly doneAt: string | null;
  readonly table: string;
  readonly record: string;
}

const MOST = 200;

async function listTasks(app: string, table: string, ask: object, signal: AbortSignal): Promise<Task[]> {
  const { records } = await get<WireList>(address(recordsPath(app, table), { limit: MOST, ...ask }), signal);
  return records.map(({ id, values }) => ({
    id,
    title: String(values['title'] ?? ''),
    assignee: textOf(values['assignee']),
    stage: textOf(values['stage']),
    dueAt: textOf(values['due_at']),
    doneAt: textOf(values['done_at']),
    table: textOf(values['table']) ?? '',
    record: textOf(values['record']) ?? '',
  }));
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What there is to do about a record: what is open by urgency, then what was done, the latest first. */
export const tasksOfQuery = (app: string, table: string, record: string) =>
  queryOptions({
    queryKey: ['tasks', app, table, record],
    queryFn: async ({ signal }) => {
      const tasks = await listTasks(app, `${table}.tasks`, { where: `parent = '${record}'`, sort: 'due_at,created_at' }, signal);
      return inOrder(tasks.map((task) => ({ ...task, table, record })));
    },
  });

/** What the reader has to do, the most urgent first. */
export const myTasksQuery = (app: string) =>
  queryOptions({
    queryKey: ['tasks', app, 'mine'],
    queryFn: ({ signal }) =>
      listTasks(app, 'task', { where: 'assignee = me and isEmpty(done_at)', sort: 'due_at,created_at' }, signal),
    refetchInterval: 5 * 60_000,
  });

function inOrder(tasks: readonly Task[]): Task[] {
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  return [
    ...tasks.filter(({ doneAt }) => doneAt === null),
    ...done.sort((a, b) => ((a.doneAt ?? '') < (b.doneAt ?? '') ? 1 : -1)),
  ];
}

export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'undated';

/** How urgent a task is at a moment: past, due within the reader's day, within a week, later, or whenever. */
export function urgencyOf({ dueAt }: Task, now: number, timeZone: string): Urgency {
  if (dueAt === null) return 'undated';
  const due = Date.parse(dueAt);
  if (due <= now) return 'overdue';
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  if (day.format(due) === day.format(now)) return 'today';
  return due - now < 7 * 86_400_000 ? 'soon' : 'later';
}
