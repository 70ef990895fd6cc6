import type { Row, Values } from '@stepwell/expression';
import type { TableModel } from '../model/model.ts';
import type { Effect } from '../ports/effect.ts';
import { systemValues } from './defaults.ts';
import { finishWrite } from './finish-write.ts';
import { needsOf } from './load.ts';
import { relationsTo } from './relations-to.ts';
import { setRelation } from './set-relation.ts';
import { tasksOutOfBin } from './tasks.ts';
import type { Work } from './work.ts';

/** Takes out of the bin what went there because of this record: it points to it and was deleted at the same instant. */
export async function bringBackChildren(work: Work, table: TableModel, parent: Row): Promise<void> {
  const at = parent.values['deleted_at'] ?? null;
  for (const child of await childrenInBin(work, table, parent)) {
    const values = { ...systemValues(work, child.row), deleted_at: null };
    const row: Row = { ...child.row, values: { ...child.row.values, ...values } };
    const id = row.values['id'] as string;
    const change = { old: { deleted_at: at }, new: { deleted_at: null } };
    const audit = work.audit({
      what: 'restore',
      table: child.table.key,
      record: id,
      version: Number(row.values['version']),
      ...change,
    });
    const effects: Effect[] = [{ effect: 'update', table: child.table.key, id, values }, audit];
    await finishWrite(work, { table: child.table, row, effects, changed: 'all', derive: true });
    await tasksOutOfBin(work, child.table, id, at);
    await bringBackChildren(work, child.table, child.row);
  }
}

export interface Child {
  readonly table: TableModel;
  readonly row: Row;
}

/** The records that went into the bin with this one, which lies there. */
export async function childrenInBin(work: Work, table: TableModel, parent: Row): Promise<Child[]> {
  const { id = null, deleted_at: at = null } = parent.values;
  const found: Child[] = [];
  for (const relation of relationsTo(work, table.key).filter(({ onDelete }) => onDelete === 'cascade')) {
    const equals = { [relation.field]: id, deleted_at: at };
    const needs = needsOf(relation.table);
    const rows = await work.transaction.find({ table: relation.table.key, equals, needs, deleted: 'only', limit: 1000 });
    found.push(...rows.map((row) => ({ table: relation.table, row })));
  }
  return found;
}

/** What the audit of a deletion names besides the record: `table.field` → the records whose field was blanked. They point to it again. */
export async function pointBack(work: Work, id: string, named: Values): Promise<void> {
  for (const [name, ids] of Object.entries(named)) {
    const [key = '', field = ''] = name.split('.');
    const table = work.model.tables.get(key);
    if (!table?.fields.has(field) || !Array.isArray(ids)) continue;
    const needs = { fields: ['id', 'version', field], one: {}, many: {}, parameters: [] };
    const rows = await work.transaction.find({ table: key, ids: ids as string[], needs });
    for (const row of rows) if ((row.values[field] ?? null) === null) await setRelation(work, { table, field, row }, id);
  }
}
