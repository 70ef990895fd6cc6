import type { DueRecord, TimerRow } from '@stepwell/engine';
import type { Executor } from '../sql/executor.ts';

const TIMERS = `select timeout, step, turn, since, due_at, state, ended_at, owner, paused_for, paused_since, fired_for
from _timers where app = ? and "table" = ? and record = ? order by timeout, step, turn`;

const WAITING = `select "table" as t, record as r, due_at as at from _timers
  where app = ? and state = 'running' and due_at is not null and due_at <= ?
union all select "table", record, at from _wakes where app = ? and at <= ?`;

const DUE = `select t, r, min(at) from (${WAITING}) group by t, r order by min(at), r limit ?`;

const NEXT = `select min(at) from (
  select min(due_at) as at from _timers where app = ? and state = 'running' and due_at is not null
  union all select min(at) from _wakes where app = ?
)`;

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
  const rows = await executor.all(DUE, [app, until, app, until, limit]);
  return rows.map(([table, id, at]) => ({ table, id, at }) as DueRecord);
}

/** The earliest instant at which a timer or wake is due, or null. */
export async function nextDue(executor: Pick<Executor, 'all'>, app: string): Promise<number | null> {
  const [row] = await executor.all(NEXT, [app, app]);
  return (row?.[0] as number | null | undefined) ?? null;
}
