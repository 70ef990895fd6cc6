import type { Effect, TimerRow } from '@stepwell/engine';
import { madeOnce } from '@stepwell/expression';
import { sql } from 'kysely';
import { toJson } from '../audit/json.ts';
import { allOf, listOf, name, place, type Sql, type SqlDialect } from '../sql/dialect.ts';
import type { Writing } from './writing.ts';

type Of<Name extends Effect['effect']> = Extract<Effect, { effect: Name }>;
type Cells = { readonly [column: string]: unknown };

const texts = new Map<string, string>();

/** The text of a statement of the platform's tables, made once: `id` names it. */
function textOf(dialect: SqlDialect, id: string, make: () => Sql): string {
  return madeOnce(texts, `${dialect.name} ${id}`, () => dialect.compile(make()).sql);
}

/** Each table is written by one function, so its cells always have the same columns in the same order. */
function insert({ executor, dialect }: Writing, table: string, cells: Cells): number | Promise<number> {
  const make = () => {
    const columns = Object.keys(cells);
    return sql`insert into ${name(table)} (${listOf(columns.map(name))}) values (${listOf(columns.map(() => place()))})`;
  };
  return executor.run(textOf(dialect, `insert ${table}`, make), Object.values(cells));
}

const ofRecord = (writing: Writing, { table, id }: { readonly table: string; readonly id: string }) => ({
  app: writing.model.app.info.key,
  table,
  record: id,
});

const isRecord = (): Sql => allOf(['app', 'table', 'record'].map((one) => sql`${name(one)} = ${place()}`));

/** Ends the open stay of the record, if there is one, and begins the new one at the same instant. */
export async function writeStay(writing: Writing, effect: Of<'stay'>): Promise<void> {
  const { move } = effect;
  const record = ofRecord(writing, effect);
  if (move.from !== null) await endStay(writing, effect);
  await insert(writing, '_moves', {
    ...record,
    entered_at: move.at,
    id: writing.newId(),
    process: move.process,
    version: move.processVersion,
    stage: move.stage,
    category: move.category,
    from: move.from,
    entered_by: move.by,
    owner: move.owner,
    skipped: move.skipped,
    reason: move.reason ?? null,
  });
}

async function endStay(writing: Writing, effect: Of<'stay'>): Promise<void> {
  const { move } = effect;
  const end = textOf(
    writing.dialect,
    'end stay',
    () => sql`update _moves set ${name('to')} = ${place()}, left_at = ${place()}, left_by = ${place()}, overdue = ${place()}
      where ${isRecord()} and left_at is null`,
  );
  const cells = [move.stage, move.at, move.by, move.overdue ? 1 : 0];
  await writing.executor.run(end, [...cells, ...Object.values(ofRecord(writing, effect))]);
}

/** Writes the timers that are given, each over the one of the same timeout, step and turn; others stay as they are. */
export async function writeTimers(writing: Writing, effect: Of<'timers'>): Promise<void> {
  const record = ofRecord(writing, effect);
  for (const timer of effect.timers) {
    const cells = { ...record, ...timerCells(timer), id: `${effect.id}.${timer.timeout}.${timer.step}.${timer.turn}` };
    await writing.executor.run(
      textOf(writing.dialect, 'put timer', () => putTimer(Object.keys(cells))),
      Object.values(cells),
    );
    if (timer.state === 'running') writing.addDue(timer.dueAt);
  }
}

const TIMER_KEY = ['app', 'table', 'record', 'timeout', 'step', 'turn'];
const putTimer = (columns: readonly string[]): Sql =>
  sql`insert into _timers (${listOf(columns.map(name))}) values (${listOf(columns.map(() => place()))})
    on conflict (${listOf(TIMER_KEY.map(name))}) do update set ${listOf(
      columns.filter((one) => !TIMER_KEY.includes(one)).map((one) => sql`${name(one)} = excluded.${name(one)}`),
    )}`;

const timerCells = (timer: TimerRow): Cells => ({
  timeout: timer.timeout,
  step: timer.step,
  turn: timer.turn,
  since: timer.since,
  due_at: timer.dueAt,
  state: timer.state,
  ended_at: timer.endedAt,
  owner: timer.owner,
  paused_for: timer.pausedFor,
  paused_since: timer.pausedSince,
  fired_for: timer.firedFor,
});

/** Sets the instant at which the record is derived again, or that there is none. */
export async function writeWake(writing: Writing, effect: Of<'wakes'>): Promise<void> {
  const record = ofRecord(writing, effect);
  const remove = textOf(writing.dialect, 'remove wake', () => sql`delete from _wakes where ${isRecord()}`);
  await writing.executor.run(remove, Object.values(record));
  if (effect.at === null) return;
  await insert(writing, '_wakes', { ...record, at: effect.at });
  writing.addDue(effect.at);
}

/** Wakes the records now, so that they are derived again one by one. */
export async function writeDerive(writing: Writing, { table, ids, missed }: Of<'derive'>): Promise<void> {
  const { dialect, executor, model, now } = writing;
  const records = (): Sql =>
    sql`select ${place()}, ${place()}, value, cast(${place()} as bigint), cast(${place()} as bigint)
      from ${dialect.listed(place())} as listed where 1 = 1`;
  const text = textOf(
    dialect,
    'derive',
    () => sql`insert into _wakes (app, ${name('table')}, record, at, derive) ${records()}
      on conflict (app, ${name('table')}, record) do update set
        at = case when excluded.at < _wakes.at then excluded.at else _wakes.at end,
        derive = case when excluded.derive > _wakes.derive then excluded.derive else _wakes.derive end`,
  );
  await executor.run(text, [model.app.info.key, table, now, missed === 'skip' ? 2 : 1, dialect.listParameter(ids)]);
  writing.addDue(now);
}

export async function writeChanges(writing: Writing, effect: Of<'changes'>): Promise<void> {
  const record = ofRecord(writing, effect);
  for (const { field, by, at, ...change } of effect.changes) {
    const values = { old: jsonOf(change.old), new: jsonOf(change.new) };
    await insert(writing, '_changes', { ...record, at, id: writing.newId(), field, ...values, by });
  }
}

export async function writeActivity(writing: Writing, effect: Of<'activity'>): Promise<void> {
  const { id, kind, by, at, text, data } = effect.activity;
  await insert(writing, '_activities', {
    ...ofRecord(writing, effect),
    at,
    id,
    kind,
    by,
    text: text ?? null,
    data: jsonOf(data),
  });
}

export async function writeInbox(writing: Writing, { item }: Of<'inbox'>): Promise<void> {
  await insert(writing, '_inbox', {
    id: item.id,
    app: writing.model.app.info.key,
    to: item.to,
    at: item.at,
    text: JSON.stringify(item.text),
    table: item.table ?? null,
    record: item.record ?? null,
    cause: item.cause,
    due_at: item.dueAt ?? null,
  });
}

/** Removes an activity of the record and the messages that told of it. */
export async function retractActivity(writing: Writing, effect: Of<'retract'>): Promise<void> {
  const { dialect, executor } = writing;
  const gone = textOf(dialect, 'retract', () => sql`delete from _activities where ${isRecord()} and id = ${place()}`);
  await executor.run(gone, [...Object.values(ofRecord(writing, effect)), effect.activity]);
  const unsent = textOf(dialect, 'unsend', () => sql`delete from _inbox where app = ${place()} and id = ${place()}`);
  for (const item of effect.inbox) await executor.run(unsent, [writing.model.app.info.key, item]);
}

const jsonOf = (value: unknown): string | null => (value === undefined || value === null ? null : toJson(value));
