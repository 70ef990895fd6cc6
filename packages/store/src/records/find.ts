import type { Find } from '@stepwell/engine';
import { formulaToSql, madeOnce, type Row, type Values } from '@stepwell/expression';
import { sql } from 'kysely';
import { environmentOf } from '../planner/environment.ts';
import { Rights } from '../planner/rights.ts';
import { allOf, type Compiled, column, place, type Sql, type SqlDialect } from '../sql/dialect.ts';
import { bindSlots, Slot } from '../sql/slot.ts';
import type { GrowingRow } from './fetch.ts';
import { alikeConditions, alikeSlots } from './likenesses.ts';
import type { Loading } from './loading.ts';
import { addNeighbours } from './neighbours.ts';
import {
  ALIAS,
  columnAsStored,
  deletedConditions,
  fixedConditions,
  selectFrom,
  standingOrderOf,
  valuesOf,
} from './row-select.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** The rows that are asked for, whole, with as much neighbourhood as is needed. */
export async function findRows(loading: Loading, find: Find): Promise<readonly Row[]> {
  const shape = shapeOf(loading.model, find.table);
  if (find.ids?.length === 0) return [];
  const { sql: text, parameters } = keptPlan(loading, shape, find);
  const found = await loading.executor.all(
    text,
    bindSlots(parameters, slotsOf(loading, shape, find), { ...loading, environment: environment(loading, find) }),
  );
  const rows = found.map((row): GrowingRow => ({ values: valuesOf(shape.columns, row) }));
  await addNeighbours(loading, shape, rows, find.needs);
  return find.ids ? inOrder(rows, find.ids) : rows;
}

/** Every command passes here: texts are kept by what shapes them, and live as long as the version or the formula. */
const kept = new WeakMap<object, Map<string, Compiled>>();

function keptPlan(loading: Loading, shape: TableShape, find: Find): Compiled {
  const owner = find.where ?? shape;
  const plans = madeOnce(kept, owner, () => new Map<string, Compiled>());
  return madeOnce(plans, keyOf(loading.dialect, find), () => makePlan(loading, shape, find));
}

function keyOf({ name: dialect }: SqlDialect, { table, ids, allowed, deleted, equals = {}, limit, alike }: Find): string {
  const rights = allowed && [allowed.act, allowed.actor.kind === 'app' ? null : [...allowed.actor.roles].sort()];
  const equal = Object.entries(equals).map(([key, value]) => [key, value === null]);
  return JSON.stringify([dialect, table, ids && ids.length > 1, rights, deleted, equal, limit, alike?.length]);
}

function makePlan({ model, dialect }: Loading, shape: TableShape, find: Find): Compiled {
  const { ids, where, allowed, limit } = find;
  const conditions = allOf([
    ...(ids ? [isOneOf(ids.length > 1 ? dialect.isIn : isEqual)] : []),
    ...fixedConditions(shape),
    ...deletedConditions(shape, find.deleted),
    ...equalities(dialect, shape, find.equals ?? {}),
    ...alikeConditions(shape, find.alike?.length ?? 0),
    ...(allowed ? new Rights(model, allowed.actor, dialect).rows(find.table, ALIAS, allowed.act) : []),
    ...(where ? [formulaToSql(where, { dialect: dialect.name, sql, schema: model.schema, alias: ALIAS, mode: 'filter' })] : []),
  ]);
  const most = limit === undefined ? sql`` : sql` limit ${sql.lit(limit)}`;
  return dialect.compile(
    sql`${selectFrom(shape, shape.columns, { dialect })} where ${conditions} order by ${standingOrderOf(shape)}${most}`,
  );
}

const isEqual = (one: Sql, other: Sql): Sql => sql`${one} = ${other}`;
const isOneOf = (compare: (id: Sql, ids: Sql) => Sql): Sql => compare(column(ALIAS, 'id'), place(new Slot('ids')));

function equalities(dialect: SqlDialect, shape: TableShape, equals: Values): Sql[] {
  return Object.entries(equals).map(([key, value]) => {
    const found = shape.byKey.get(key);
    if (!found) throw new Error(`${shape.schema.key}.${key} has no column to be compared`);
    const left = column(ALIAS, found.column);
    return value === null && !found.form.isBoolean
      ? sql`${left} is null`
      : isEqual(left, columnAsStored(dialect, found, place(new Slot(key))));
  });
}

function slotsOf({ dialect }: Loading, shape: TableShape, find: Find): { readonly [name: string]: unknown } {
  const { ids, equals = {}, alike } = find;
  const values = Object.entries(equals).map(([key, value]) => [key, shape.byKey.get(key)?.form.encode(value)]);
  const one = ids && (ids.length > 1 ? dialect.listParameter(ids) : ids[0]);
  return { ...Object.fromEntries(values), ...(alike && alikeSlots(alike)), ids: one };
}

/** What `where` and the rights look at. */
function environment({ model, environment: usual }: Loading, { environment: given, allowed }: Find): Loading['environment'] {
  if (given || !allowed) return given ?? usual;
  return environmentOf(model, { actor: allowed.actor, now: usual.now });
}

function inOrder(rows: readonly GrowingRow[], ids: readonly string[]): readonly GrowingRow[] {
  if (rows.length < 2) return rows;
  const byId = new Map(rows.map((row) => [row.values['id'], row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
