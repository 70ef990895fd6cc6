import { type Depends, madeOnce, type Row } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Act } from '../ports/store.ts';
import { refuse } from './refusals.ts';
import type { Work } from './work.ts';

/** Every stored field of the record itself, and as much around it as its table's conditions read. */
export const needsOf = (table: TableModel): Depends => madeOnce(known, table, () => makeNeeds(table));
const known = new WeakMap<TableModel, Depends>();

function makeNeeds(table: TableModel): Depends {
  const own = [...table.fields.values()].filter((field) => field.column !== undefined || field.type.rows !== undefined);
  return { ...table.needs, fields: [...new Set([...own.map((field) => field.key), ...table.needs.fields])] };
}

/** The record, if the actor may do this to it: else it does not exist for him, or (where he may read it) the act is forbidden. */
export async function loadRecord(
  work: Work,
  table: TableModel,
  id: string,
  act: Act,
  deleted: 'without' | 'only' = 'without',
): Promise<Row> {
  const find = (right: Act) =>
    work.transaction.find({
      table: table.key,
      ids: [id],
      needs: needsOf(table),
      allowed: { actor: work.actor, act: right },
      environment: work.environment(null),
      deleted,
    });
  const [row] = await find(act);
  if (row) return row;
  throw refuse((await find('read')).length > 0 ? 'FORBIDDEN' : 'NOT_FOUND');
}

/** Refuses a stale write, handing over the record as it is now. */
export function checkVersion(row: Row, version: number | undefined): void {
  if (version !== undefined && row.values['version'] !== version) throw refuse('RECORD_CHANGED', { current: row });
}

/** The record as it is at this point of the command, with its neighbourhood; undefined when it is gone. */
export async function loadSettled(work: Work, table: TableModel, id: string): Promise<Row | undefined> {
  const key = `${table.key} ${id}`;
  const known = work.settled.get(key);
  if (known) return known;
  const [row] = await work.transaction.find({ table: table.key, ids: [id], needs: needsOf(table), deleted: 'with' });
  if (row) work.settled.set(key, row);
  return row;
}
