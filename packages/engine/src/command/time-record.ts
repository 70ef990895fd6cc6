import type { Environment, Row, Value, Words } from '@stepwell/expression';
import { runActions } from '../actions/run-actions.ts';
import { candidate, changedKeys } from '../decide/candidate.ts';
import type { TableModel } from '../model/model.ts';
import type { Activity, Effect, TimerRow } from '../ports/effect.ts';
import { type DerivedTimers, deriveTimers, type FiredStep, readsClock } from '../timeout/derive-timers.ts';
import { localTime } from '../values/local-date.ts';
import { labelWords } from '../values/words.ts';
import { noteComputed } from './happening.ts';
import { loadSettled } from './load.ts';
import { spread } from './propagate.ts';
import type { Refusal } from './refusal.ts';
import { dateTasksOf } from './tasks.ts';
import type { Touched, Work } from './work.ts';

/**
 * Derives the timers of a record from its final state: their rows, marks and deadlines are written, and in the command of a due
 * timer (`due`) the steps whose instant has come fire.
 */
export async function timeRecord(work: Work, { table: key, id }: Touched, due?: Due): Promise<void> {
  const table = work.model.tables.get(key);
  const row = table && (await loadSettled(work, table, id));
  const timers = await work.transaction.timersOf(key, id);
  if (!table || !row) return due && forget(work, { table: key, id }, timers);
  const environment = work.clockEnvironment(row);
  const derived = deriveTimers({
    model: work.model,
    table,
    row,
    timers,
    environment,
    fire: due !== undefined,
    from: due?.at,
    missed: work.missed,
  });
  await writeDerived(work, table, { row, derived });
  for (const fired of derived.fire) {
    const current = (await loadSettled(work, table, id)) ?? row;
    await (due?.refusal
      ? reportRefused(work, table, { row: current, fired, refusal: due.refusal })
      : fire(work, table, { row: current, fired }));
  }
}

/** A record that is no longer there, or whose table a new version left out, is not waited for any more. */
async function forget(work: Work, { table, id }: Touched, timers: readonly TimerRow[]): Promise<void> {
  const open = timers.filter(({ endedAt }) => endedAt === null);
  const cancelled = open.map((timer): TimerRow => ({ ...timer, state: 'cancelled', endedAt: work.now }));
  await work.apply([
    { effect: 'timers', table, id, timers: cancelled },
    { effect: 'wakes', table, id, at: null },
  ]);
}

/** What the command of a due timer knows besides the record. */
export interface Due {
  readonly at: number;
  /** An action was refused when this was tried before: nothing is done this time, only told. */
  readonly refusal?: Refusal;
}

async function writeDerived(
  work: Work,
  table: TableModel,
  { row, derived }: { row: Row; derived: DerivedTimers },
): Promise<void> {
  const id = row.values['id'] as string;
  const values: Record<string, Value> = { ...derived.marks, due_at: derived.dueAt, overdue: derived.overdue };
  const changed = changedKeys(row.values, values);
  const effects: Effect[] = [];
  if (derived.timers.length > 0) effects.push({ effect: 'timers', table: table.key, id, timers: derived.timers });
  if (table.timeouts.some(readsClock)) effects.push({ effect: 'wakes', table: table.key, id, at: derived.wakeAt });
  if (changed.length > 0) {
    const written = Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
    effects.push({ effect: 'update', table: table.key, id, values: written, quiet: true });
    work.settled.set(`${table.key} ${id}`, candidate(row, values));
  }
  if (effects.length > 0) await spread(work, { table, id, changed }, () => work.apply(effects));
  await dateTasks(work, table, id, derived);
  if (changed.length === 0) return;
  noteComputed(work, { table, id, old: row, changed });
  if (table.stored.some(({ formula }) => formula?.depends.fields.some((field) => changed.includes(field))))
    work.touch(table.key, id);
  work.announce(table.key, id, Number(row.values['version']));
}

/** The deadline of a stage is that of its tasks too. */
async function dateTasks(work: Work, table: TableModel, record: string, { timers }: DerivedTimers): Promise<void> {
  for (const { timeout, step, dueAt, endedAt } of timers) {
    const stage = timeout.split('.')[1];
    if (stage && step === 'due' && endedAt === null) await dateTasksOf(work, table, { record, stage, dueAt });
  }
}

interface Firing {
  readonly row: Row;
  readonly fired: FiredStep;
}

async function fire(work: Work, table: TableModel, { row, fired }: Firing): Promise<void> {
  const { timeout, step, turn, dueAt } = fired;
  const cause = `timeout:${timeout.key}`;
  const what = step === null ? 'timeout-ended' : 'timeout-fired';
  const audit = work.audit({
    what,
    table: table.key,
    record: row.values['id'] as string,
    new: { timeout: timeout.key, step, turn, due_at: dueAt },
  });
  await work.apply([audit]);
  if (fired.actions.length === 0) return;
  const [, stage] = timeout.key.split('.');
  const task = stage ? await openTask(work, table, { row, stage }) : undefined;
  const scopes: Environment['scopes'] = task ? { task } : {};
  await runActions(work, fired.actions, { table, row, scopes, cause, occasion: occasionOf(work, table, { row, fired }), dueAt });
}

/** The step counts as fired, but its actions were refused: the timeline and the audit say by what. */
async function reportRefused(
  work: Work,
  table: TableModel,
  { row, fired, refusal }: Firing & { refusal: Refusal },
): Promise<void> {
  const id = row.values['id'] as string;
  const data = { timeout: fired.timeout.key, step: fired.step, turn: fired.turn, due_at: fired.dueAt, code: refusal.code };
  const activity: Activity = {
    id: work.transaction.newId(),
    kind: 'timeout_refused',
    by: null,
    at: work.now,
    data: { ...data, words: refusal.words },
  };
  const audit = work.audit({ what: 'timeout-refused', table: table.key, record: id, new: data });
  await work.apply([{ effect: 'activity', table: table.key, id, activity }, audit]);
}

/** The deadline of a stage speaks of the task the stage made. */
async function openTask(work: Work, table: TableModel, of: { row: Row; stage: string }): Promise<Row | undefined> {
  const needs = { fields: ['id', 'title', 'assignee', 'due_at'], one: {}, many: {}, parameters: [] };
  const equals = { parent: of.row.values['id'] ?? null, stage: of.stage, done_at: null };
  const [task] = await work.transaction.find({ table: `${table.key}.tasks`, equals, needs, limit: 1 });
  return task;
}

/** What fired, on which record, and by when. */
function occasionOf(work: Work, table: TableModel, { row, fired }: Firing): Words {
  const label = labelWords(fired.timeout.label, fired.timeout.key);
  const title = String(row.values[table.title] ?? '');
  const at = localTime(fired.dueAt, work.model.schema.timeZone);
  return { 'zh-CN': `${label['zh-CN']}：${title}（${at}）`, en: `${label.en}: ${title} (${at})` };
}
