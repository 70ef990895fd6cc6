import type { Find } from '@stepwell/engine';
import type { Row, Values } from '@stepwell/expression';
import { sql } from 'kysely';
import { allOf, column, place, type Sql } from '../sql/dialect.ts';
import type { GrowingRow } from './fetch.ts';
import type { Loading } from './loading.ts';
import { addNeighbours, fetchByIds } from './neighbours.ts';
import { ALIAS, deletedConditions, fixedConditions, selectFrom, standingOrderOf, valuesOf } from './row-select.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** The rows that are asked for, whole, with as much neighbourhood as is needed. */
export async function findRows(loading: Loading, find: Find): Promise<readonly Row[]> {
  const shape = shapeOf(loading.model, find.table);
  const rows = isByIds(find) ? await byIds(loading, shape, find) : await select(loading, shape, find);
  await addNeighbours(loading, shape, rows, find.needs);
  return rows;
}

type ByIds = Find & { readonly ids: readonly string[] };
/** Nothing but ids is asked for, as by most commands: one kept statement serves. */
const isByIds = (find: Find): find is ByIds =>
  find.ids !== undefined && !find.where && !find.equals && !find.allowed && find.limit === undefined;

async function byIds(loading: Loading, shape: TableShape, find: ByIds): Promise<readonly GrowingRow[]> {
  if (find.ids.length === 0) return [];
  const found = await fetchByIds(loading, shape, { needs: find.needs, whole: true }, find.ids);
  const fits = found.filter(({ values }) => isWanted(shape, values, find));
  return inOrder(fits, find.ids);
}

function isWanted({ schema }: TableShape, values: Values, { deleted = 'without' }: Find): boolean {
  if (!schema.deletedColumn || deleted === 'with') return true;
  return (values['deleted_at'] === null) === (deleted === 'without');
}

function inOrder(rows: readonly GrowingRow[], ids: readonly string[]): readonly GrowingRow[] {
  if (rows.length < 2) return rows;
  const byId = new Map(rows.map((row) => [row.values['id'], row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function select(loading: Loading, shape: TableShape, find: Find): Promise<readonly GrowingRow[]> {
  const conditions = allOf([
    ...fixedConditions(shape),
    ...deletedConditions(shape, find.deleted),
    ...(find.ids ? [loading.dialect.isIn(column(ALIAS, 'id'), place(loading.dialect.listParameter(find.ids)))] : []),
    ...equalities(shape, find.equals ?? {}),
  ]);
  const limit = find.limit === undefined ? sql`` : sql` limit ${find.limit}`;
  const statement = sql`${selectFrom(shape, shape.columns)} where ${conditions} order by ${standingOrderOf(shape)}${limit}`;
  const { sql: text, parameters } = loading.dialect.compile(statement);
  const found = await loading.executor.all(text, parameters);
  const rows = found.map((row) => ({ values: valuesOf(shape.columns, row) }));
  return find.ids ? inOrder(rows, find.ids) : rows;
}

function equalities(shape: TableShape, equals: Values): Sql[] {
  return Object.entries(equals).map(([key, value]) => {
    const found = shape.byKey.get(key);
    if (!found) throw new Error(`${shape.schema.key}.${key} has no column to be compared`);
    const left = column(ALIAS, found.column);
    return value === null && !found.form.isBoolean ? sql`${left} is null` : sql`${left} = ${found.form.encode(value)}`;
  });
}
