import type { DueRecord, TimerRow } from '@stepwell/engine';
import type { Executor } from '../sql/executor.ts';

const TIMERS = `select timeout, step, turn, since, due_at, state, ended_at, owner, paused_for, paused_since, fired_for
from _timers where app = ? and "table" = ? and record = ? order by timeout, step, turn`;

/** Both in the order of their indexes, so that a backlog costs no more than what is taken of it. */
const DUE_TIMERS = `select "table", record, due_at from _timers
where app = ? and state = 'running' and due_at is not null and due_at <= ? order by due_at, "table", record limit ?`;
const DUE_WAKES = `select "table", record, at, derive from _wakes where app = ? and at <= ? order by at, "table", record limit ?`;

const NEXT = `select min(at) from (
  select min(due_at) as at from _timers where app = ? and state = 'running' and due_at is not null
  union all select min(at) from _wakes where app = ?
  union all select min(at) from _following where app = ?
) as waiting`;

/** The timers of a record, every state. */
export async function timersOf(executor: Executor, app: string, table: string, id: string): Promise<readonly TimerRow[]> {
  const rows = await executor.all(TIMERS, [app, table, id]);
  return rows.map(timerRow);
}

function timerRow(row: readonly unknown[]): TimerRow {
  const [timeout, step, turn, since, dueAt, state, endedAt, owner, pausedFor, pausedSince, firedFor] = row;
  return { timeout, step, turn, since, dueAt, state, endedAt, owner, pausedFor, pausedSince, firedFor } as TimerRow;
}

/** Records with a timer or wake due at or before `until`, earliest first, each once. */
export async function dueRecords(executor: Executor, app: string, until: number, limit: number): Promise<readonly DueRecord[]> {
  for (let size = limit; ; size *= 4) {
    const lists = [await executor.all(DUE_TIMERS, [app, until, size]), await executor.all(DUE_WAKES, [app, until, size])];
    const cut = lists.filter(({ length }) => length === size).map((list) => list.at(-1)?.[2] as number);
    const records = firstOfEach(lists.flat() as Waiting[], Math.min(...cut));
    if (cut.length === 0 || records.length >= limit) return records.slice(0, limit);
  }
}

type Waiting = [table: string, id: string, at: number, derive?: number];

/** The earliest of each record, as far as everything up to `until` is among the rows. */
function firstOfEach(rows: readonly Waiting[], until: number): DueRecord[] {
  const first = new Map<string, DueRecord>();
  for (const [table, id, at, derive = 0] of rows.filter((row) => row[2] <= until)) {
    const name = `${table} ${id}`;
    const known = first.get(name);
    const derived = derive === 0 ? {} : { derive: true, ...(derive === 2 && { missed: 'skip' as const }) };
    first.set(name, { ...known, table, id, at: Math.min(at, known?.at ?? at), ...derived });
  }
  return [...first.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The earliest instant at which something is due, or null. */
export async function nextDue(executor: Pick<Executor, 'all'>, app: string): Promise<number | null> {
  const [row] = await executor.all(NEXT, [app, app, app]);
  return (row?.[0] as number | null | undefined) ?? null;
}
