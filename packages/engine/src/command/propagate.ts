import type { FieldSchema, Row, Schema } from '@stepwell/expression';
import type { Reading, TableModel } from '../model/model.ts';
import type { Work } from './work.ts';

/** What happened to one row. */
export interface RowChange {
  readonly old: Row | null;
  readonly row: Row | null;
  readonly changed: readonly string[];
}

const ID = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Marks the records whose stored formulas or timeouts read this row, so that they are derived again in this command. */
export async function propagate(work: Work, table: TableModel, change: RowChange): Promise<void> {
  for (const reading of table.readers) {
    const matters = !change.old || !change.row || reading.fields.some((field) => change.changed.includes(field));
    if (!matters) continue;
    for (const id of await readersOf(work, reading, change)) work.touch(reading.table, id);
  }
}

/** The records of `reading.table` that reach the row: its path walked backwards, from the row as it was and as it is. */
async function readersOf(work: Work, reading: Reading, { old, row }: RowChange): Promise<Set<string>> {
  let here: Row[] = [old, row].filter((candidate) => candidate !== null);
  for (const hop of hopsOf(work.model.schema, reading).reverse()) here = await walkBack(work, hop, here);
  return new Set(here.map((candidate) => candidate.values['id'] as string));
}

interface Hop {
  readonly from: string;
  readonly to: string;
  readonly field: FieldSchema;
}

function hopsOf(schema: Schema, { table, path }: Reading): Hop[] {
  let from = table;
  return path.map((relation) => {
    const field = schema.tables.get(from)?.fields.get(relation);
    if (field?.type.kind !== 'ref' && field?.type.kind !== 'rows') throw new Error(`${from}.${relation} leads nowhere`);
    const hop = { from, to: field.type.table, field };
    from = hop.to;
    return hop;
  });
}

async function walkBack(work: Work, hop: Hop, rows: readonly Row[]): Promise<Row[]> {
  const { field } = hop;
  if (!field.rows) return findAll(work, hop, rows, field.key);
  if ('key' in field.rows) return parents(work, hop, rows, field.rows.key);
  return [];
}

/** A to-one relation: the records that point here. */
async function findAll(work: Work, { from }: Hop, rows: readonly Row[], key: string): Promise<Row[]> {
  const ids = [...new Set(rows.map((row) => row.values['id'] as string))];
  const found = await Promise.all(ids.map((id) => work.transaction.find({ table: from, equals: { [key]: id }, needs: ID })));
  return found.flat();
}

/** A to-many relation: the records that these rows point to. */
async function parents(work: Work, { to, from }: Hop, rows: readonly Row[], column: string): Promise<Row[]> {
  const key =
    [...(work.model.tables.get(to)?.fields.values() ?? [])].find((field) => (field.column ?? field.key) === column)?.key ??
    column;
  const ids = rows.map((row) => row.values[key]).filter((id): id is string => typeof id === 'string');
  if (ids.length === 0) return [];
  return [...(await work.transaction.find({ table: from, ids: [...new Set(ids)], needs: ID }))];
}
