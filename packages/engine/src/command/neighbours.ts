import type { Depends, Row, Value, Values } from '@stepwell/expression';
import type { Neighbours } from '../decide/candidate.ts';
import { storedValues } from '../decide/stored-formulas.ts';
import type { TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

/** Loads what the new values point to (changed to-one relations, lines), as far as the table's conditions read it. */
export async function loadNeighbours(work: Work, table: TableModel, changes: Values): Promise<Neighbours> {
  const one: Record<string, Row | null> = {};
  const many: Record<string, readonly Row[]> = {};
  for (const [relation, needs] of Object.entries(table.needs.one)) {
    if (relation in changes) one[relation] = await loadOne(work, table, relation, changes[relation] ?? null, needs);
  }
  for (const [field, value] of Object.entries(changes)) {
    const lines = work.model.tables.get(`${table.key}.${field}`);
    if (lines?.kind === 'lines') many[field] = await lineRows(work, lines, (value as readonly Values[] | null) ?? []);
  }
  return { one, many };
}

async function loadOne(work: Work, table: TableModel, relation: string, id: Value, needs: Depends): Promise<Row | null> {
  const type = work.model.schema.tables.get(table.key)?.fields.get(relation)?.type;
  if (typeof id !== 'string' || type?.kind !== 'ref') return null;
  const fields = [...new Set(['id', ...needs.fields])];
  const [row] = await work.transaction.find({ table: type.table, ids: [id], needs: { ...needs, fields }, deleted: 'with' });
  return row ?? null;
}

/** Lines as rows, with their own stored formulas computed and an id each. */
async function lineRows(work: Work, lines: TableModel, values: readonly Values[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const line of values) {
    const own = { ...line, id: line['id'] ?? work.transaction.newId() };
    const row: Row = { values: own, ...(await loadNeighbours(work, lines, own)) };
    rows.push({ ...row, values: { ...own, ...storedValues(lines, row, (view) => work.environment(view)) } });
  }
  return rows;
}
