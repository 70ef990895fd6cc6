import type { Depends, RowsBy } from '@stepwell/expression';
import { sql } from 'kysely';
import { allOf, column, name } from '../sql/dialect.ts';
import { fetchRows, type GrowingRow, slot, type Which } from './fetch.ts';
import type { Loading } from './loading.ts';
import { type Matched, matchedRelation, matchedRows } from './matched.ts';
import { ALIAS, deletedConditions, underLiving } from './row-select.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** Loads what is needed around rows of a table. */
export async function addNeighbours(
  loading: Loading,
  shape: TableShape,
  rows: readonly GrowingRow[],
  needs: Depends,
): Promise<void> {
  if (rows.length === 0) return;
  for (const [relation, further] of Object.entries(needs.one)) await addOne(loading, shape, rows, { relation, further });
  for (const [relation, further] of Object.entries(needs.many)) await addMany(loading, shape, rows, { relation, further });
}

interface Need {
  readonly relation: string;
  readonly further: Depends;
}

async function addOne(loading: Loading, shape: TableShape, rows: readonly GrowingRow[], need: Need): Promise<void> {
  const { relation, further } = need;
  const type = shape.schema.fields.get(relation)?.type;
  if (type?.kind !== 'ref') return;
  const target = shapeOf(loading.model, type.table);
  const ids = [...new Set(rows.map(({ values }) => values[relation]).filter((id) => typeof id === 'string'))];
  const found = ids.length === 0 ? [] : await fetchByIds(loading, target, further, ids);
  await addNeighbours(loading, target, found, further);
  const byId = new Map(found.map((row) => [row.values['id'], row]));
  for (const row of rows) row.one = { ...row.one, [relation]: byId.get(row.values[relation] ?? null) ?? null };
}

const HAS_ID: Which = { id: 'id', meant: () => ({ condition: sql`${column(ALIAS, 'id')} = ${slot()}` }) };

/** The rows of these ids, those of the recycle bin among them. */
function fetchByIds(loading: Loading, shape: TableShape, needs: Depends, ids: readonly string[]): Promise<GrowingRow[]> {
  if (ids.length === 1) return fetchRows(loading, shape, needs, HAS_ID, ids[0]);
  const { isIn, listParameter } = loading.dialect;
  const hasOne: Which = { id: 'ids', meant: () => ({ condition: isIn(column(ALIAS, 'id'), slot()) }) };
  return fetchRows(loading, shape, needs, hasOne, listParameter(ids));
}

async function addMany(loading: Loading, shape: TableShape, rows: readonly GrowingRow[], need: Need): Promise<void> {
  const matched = matchedRelation(loading.model, shape, need.relation);
  if (matched) return addMatched(loading, shape, rows, { ...need, matched });
  const field = shape.schema.fields.get(need.relation);
  if (field?.type.kind !== 'rows' || !field.rows || 'match' in field.rows) return;
  const target = shapeOf(loading.model, field.type.table);
  const found = await childrenOf(loading, target, field.rows, { rows, need });
  for (const row of rows) row.many = { ...row.many, [need.relation]: found(row) };
}

async function addMatched(
  loading: Loading,
  shape: TableShape,
  rows: readonly GrowingRow[],
  { matched, relation, further }: Need & { readonly matched: Matched },
): Promise<void> {
  for (const row of rows) {
    // What the formula reads of the record is loaded beside it: the row keeps what was asked for.
    const record: GrowingRow = { values: row.values };
    await addNeighbours(loading, shape, [record], matched.needs);
    const found = await matchedRows(loading, matched, record);
    await addNeighbours(loading, matched.target, found, further);
    row.many = { ...row.many, [relation]: found };
  }
}

/** Rows that are found by a key or by pairs. */
type KeptRows = Exclude<RowsBy, { readonly match: unknown }>;
type Finder = (row: GrowingRow) => readonly GrowingRow[];

async function childrenOf(
  loading: Loading,
  target: TableShape,
  by: KeptRows,
  { rows, need }: { readonly rows: readonly GrowingRow[]; readonly need: Need },
): Promise<Finder> {
  const ids = rows.map(({ values }) => String(values['id']));
  const parameter = ids.length === 1 ? ids[0] : loading.dialect.listParameter(ids);
  const found = await fetchRows(loading, target, need.further, ownedBy(loading, target, by, ids.length === 1), parameter);
  await addNeighbours(loading, target, found, need.further);
  const byOwner = Map.groupBy(found, ({ owner }) => owner);
  return (row) => byOwner.get(row.values['id']) ?? [];
}

function ownedBy(loading: Loading, target: TableShape, by: KeptRows, isSingle: boolean): Which {
  const id = 'key' in by ? `of ${by.key} ${isSingle}` : `of ${by.link.table} ${by.link.from} ${isSingle}`;
  return { id, meant: () => meantBy(loading, target, by, isSingle) };
}

function meantBy({ dialect, model }: Loading, target: TableShape, by: KeptRows, isSingle: boolean): ReturnType<Which['meant']> {
  const owner = 'key' in by ? column(ALIAS, by.key) : column('pair', by.link.from);
  const condition = isSingle ? sql`${owner} = ${slot()}` : dialect.isIn(owner, slot());
  const isOwn = 'key' in by && by.key === (target.schema.fields.get('parent')?.column ?? 'parent');
  const conditions = allOf([condition, ...deletedConditions(target), ...(isOwn ? [] : underLiving(model, target))]);
  if ('key' in by) return { condition: conditions, owner };
  const from = sql` join ${name(by.link.table)} as pair on ${column('pair', by.link.to)} = ${column(ALIAS, 'id')}`;
  return { condition: conditions, owner, from };
}
