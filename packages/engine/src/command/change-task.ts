import type { Row, Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { AuditEntry } from '../ports/effect.ts';
import type { ActivityKind } from '../wire/timeline-kinds.ts';
import { findTask, type TaskOfRecord } from './load-task.ts';
import type { Outcome } from './outcome.ts';
import { refuse } from './refusals.ts';
import type { Work } from './work.ts';

export interface TaskChange {
  /** The act, as it stands in the audit. */
  readonly what: string;
  /** What the record's timeline calls it. */
  readonly kind: ActivityKind;
  readonly values: Values;
}

/** Writes values of a task, and tells the record's timeline and the audit. */
export async function changeTask(
  work: Work,
  table: TableModel,
  { task, row, shown }: TaskOfRecord,
  { what, kind, values }: TaskChange,
): Promise<Outcome> {
  const [id, record, version] = [String(task.values['id']), String(row.values['id']), Number(row.values['version'])];
  const before = Object.fromEntries(Object.keys(values).map((key) => [key, task.values[key] ?? null]));
  const [old, next] = [
    { task: id, ...before },
    { task: id, ...values },
  ];
  const audit = work.audit({ what, table: table.key, record, version, old, new: next });
  const data = { ...next, title: task.values['title'] };
  const activity = { id: work.transaction.newId(), kind, by: work.by, at: work.now, data };
  await writeTask(work, table, task, values);
  await work.apply([{ effect: 'activity', table: table.key, id: record, activity }, audit]);
  work.announce(table.key, record, version);
  return { table: table.key, id: record, row: shown, undo: audit.entry.id };
}

/** Takes back what an act did to a task, as long as nobody did anything else to it since. */
export async function putTaskBack(work: Work, table: TableModel, entry: AuditEntry): Promise<Outcome> {
  const { task: id, ...before } = entry.old ?? {};
  const { task: _, ...after } = entry.new ?? {};
  const found = await findTask(work, table, entry.record ?? '', id);
  const isUntouched = Object.entries(after).every(([key, value]) => found.task.values[key] === value);
  if (!isUntouched) throw refuse('UNDO_GONE');
  return changeTask(work, table, found, { what: 'undo', kind: 'task_restored', values: before });
}

/** Writes values of a task. */
export const writeTask = (work: Work, table: TableModel, task: Row, values: Values): Promise<void> =>
  work.apply([{ effect: 'update', table: `${table.key}.tasks`, id: String(task.values['id']), values, quiet: true }]);
