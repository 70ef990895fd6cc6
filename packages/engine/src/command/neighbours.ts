import type { Depends, Row, Value, Values } from '@stepwell/expression';
import { changedKeys, type Neighbours } from '../decide/candidate.ts';
import { withStored } from '../decide/stored-formulas.ts';
import { linesOf } from '../model/lines-of.ts';
import type { TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

/** Loads what the new values point to (changed to-one relations, lines), as far as the table's conditions read it. */
export async function loadNeighbours(work: Work, table: TableModel, changes: Values): Promise<Neighbours> {
  const one: Record<string, Row | null> = {};
  const many: Record<string, readonly Row[]> = {};
  for (const [relation, needs] of Object.entries(table.needs.one)) {
    if (relation in changes) one[relation] = await loadOne(work, table, relation, changes[relation] ?? null, needs);
  }
  for (const [relation, needs] of Object.entries(table.needs.many)) {
    const isPairs = table.fields.get(relation)?.type.rows === 'pairs';
    if (isPairs && relation in changes)
      many[relation] = await joinedRows(work, table, { relation, needs, ids: changes[relation] ?? null });
  }
  for (const key of Object.keys(changes)) {
    const field = table.fields.get(key);
    const lines = field && linesOf(work.model, table, field);
    if (lines) many[key] = await lineRows(work, lines, (changes[key] as readonly Values[] | null) ?? []);
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
    rows.push(withStored(lines, row, (view) => work.environment(view)));
  }
  return rows;
}

interface Joined {
  readonly relation: string;
  readonly needs: Depends;
  readonly ids: Value;
}

/** The records that a many-to-many relation will join with, in the order in which they are stored. */
async function joinedRows(work: Work, table: TableModel, { relation, needs, ids }: Joined): Promise<readonly Row[]> {
  const rows = await work.transaction.find({
    table: targetOf(work, table, relation),
    ids: (ids as readonly string[] | null) ?? [],
    needs: { ...needs, fields: [...new Set(['id', ...needs.fields])] },
  });
  const created = ({ values }: Row) => Number(values['created_at'] ?? 0);
  return rows.toSorted((a, b) => created(a) - created(b) || (String(a.values['id']) < String(b.values['id']) ? -1 : 1));
}

function targetOf(work: Work, table: TableModel, relation: string): string {
  const type = work.model.schema.tables.get(table.key)?.fields.get(relation)?.type;
  return type?.kind === 'rows' ? type.table : '';
}

/** The rows that the record as it will be matches, where what decides them changes; undefined when nothing does. */
export async function loadMatched(work: Work, table: TableModel, row: Row, old: Row | null): Promise<Row['many']> {
  const many: Record<string, readonly Row[]> = {};
  for (const [relation, where] of table.matched) {
    const needs = table.needs.many[relation];
    const decides = where.depends.scopes?.['record']?.fields ?? [];
    if (!needs || (old && changedKeys(old.values, pick(row.values, decides)).length === 0)) continue;
    const environment = work.environment(null, { record: row });
    many[relation] = await work.transaction.find({ table: targetOf(work, table, relation), where, environment, needs });
  }
  return Object.keys(many).length > 0 ? many : undefined;
}

const pick = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
