import type { Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import { needsOf } from './load.ts';
import { refuse } from './refusals.ts';
import type { Work } from './work.ts';

const FIELDS = ['id', 'parent', 'title', 'assignee', 'stage', 'due_at', 'done_at', 'created_at'];
const NEEDS = { fields: FIELDS, one: {}, many: {}, parameters: [] };

/** A task, the record it is about, and what of that record who acts is answered: no more than he may see. */
export interface TaskOfRecord {
  readonly task: Row;
  readonly row: Row;
  readonly shown: Row;
}

/** A task of a record, whoever asks. */
export async function findTask(work: Work, table: TableModel, record: string, id: unknown): Promise<TaskOfRecord> {
  const of = { table: `${table.key}.tasks`, ids: [String(id)], equals: { parent: record }, needs: NEEDS };
  const [task] = await work.transaction.find(of);
  const [row] = await work.transaction.find({ table: table.key, ids: [record], needs: needsOf(table) });
  if (!row || !task) throw refuse('NOT_FOUND');
  const isSeen = await may(work, table, record, 'read');
  return { task, row, shown: isSeen ? row : { values: { id: record, version: row.values['version'] ?? null } } };
}

/** The same for who may finish it or hand it on: its assignee, the record's owner, and who may change the record. Else a refusal. */
export async function loadTask(work: Work, table: TableModel, record: string, id: unknown): Promise<TaskOfRecord> {
  const found = await findTask(work, table, record, id);
  const { task, row, shown } = found;
  if (task.values['assignee'] === work.by) return found;
  if (shown !== row) throw refuse('NOT_FOUND');
  const isOwner = table.owner !== undefined && row.values[table.owner] === work.by;
  if (!isOwner && !(await may(work, table, record, 'update'))) throw refuse('FORBIDDEN');
  return found;
}

async function may(work: Work, table: TableModel, id: string, act: 'read' | 'update'): Promise<boolean> {
  const allowed = { actor: work.actor, act };
  const needs = { fields: ['id'], one: {}, many: {}, parameters: [] };
  return (
    (await work.transaction.find({ table: table.key, ids: [id], needs, allowed, environment: work.environment(null) })).length > 0
  );
}
