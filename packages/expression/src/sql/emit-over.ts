import { checkFormula } from '../check/check-formula.ts';
import type { Over, RelationOver } from '../check/expression.ts';
import type { Logic } from '../node.ts';
import type { Fragment } from '../operator.ts';
import type { FieldSchema, TableSchema } from '../schema.ts';
import type { Emission } from './emission.ts';
import { idAlong, tableOf } from './emit-read.ts';
import { NotPushable } from './place.ts';

/** The rows an aggregate runs over, as FROM and WHERE of a subquery, and what its parts are written with. */
export interface OverSql {
  readonly from: Fragment;
  readonly conditions: readonly Fragment[];
  readonly inner: Emission;
  /** The columns by which the rows stand. */
  readonly order: readonly Fragment[];
}

/** The rows of a to-many relation; those in the recycle bin are not among them. */
export function overRelation(emission: Emission, over: RelationOver): OverSql {
  const { sql } = emission.place;
  const field = tableOf(emission, over.owner).fields.get(over.relation);
  if (!field?.rows) throw new NotPushable(over.relation);
  const table = tableOf(emission, over.table);
  const alias = emission.fresh();
  const found = findRows(emission, over, { field, alias });
  return {
    from: sql`from ${sql.table(table.sqlName)} as ${sql.ref(alias)}${found.join}`,
    conditions: [...found.conditions, ...standing(emission, table, alias)],
    inner: emission.inside(alias),
    order: (table.order ?? ['created_at', 'id']).map((name) => sql.ref(`${alias}.${table.fields.get(name)?.column ?? name}`)),
  };
}

/** What every row of a table must meet to be there: its share of a common SQL table, not deleted. */
export function standing({ place: { sql } }: Emission, table: TableSchema, alias: string): Fragment[] {
  const fixed = Object.entries(table.fixed ?? {}).map(([name, value]) => sql`${sql.ref(`${alias}.${name}`)} = ${value}`);
  return table.deletedColumn ? [...fixed, sql`${sql.ref(`${alias}.${table.deletedColumn}`)} is null`] : fixed;
}

interface Found {
  readonly join: Fragment;
  readonly conditions: readonly Fragment[];
}

function findRows(emission: Emission, over: RelationOver, { field, alias }: { field: FieldSchema; alias: string }): Found {
  const { sql } = emission.place;
  const by = field.rows!;
  if ('key' in by) return { join: sql``, conditions: [sql`${sql.ref(`${alias}.${by.key}`)} = ${idAlong(emission, over)}`] };
  if ('link' in by) {
    const pair = emission.fresh();
    const join = sql` join ${sql.table(by.link.table)} as ${sql.ref(pair)} on ${sql.ref(`${pair}.${by.link.to}`)} = ${sql.ref(`${alias}.id`)}`;
    return { join, conditions: [sql`${sql.ref(`${pair}.${by.link.from}`)} = ${idAlong(emission, over)}`] };
  }
  return { join: sql``, conditions: [matching(emission, over, { match: by.match as Logic, alias })] };
}

/** A matched relation: its formula speaks of the row, and of the owner as `record`. */
function matching(emission: Emission, over: RelationOver, { match, alias }: { match: Logic; alias: string }): Fragment {
  if (over.path.length > 0) throw new NotPushable(over.relation);
  const owner = over.scope === undefined ? emission.rows[over.up ?? 0] : emission.scopes[over.scope]?.alias;
  if (owner === undefined) throw new NotPushable(over.relation);
  const scope = { table: over.table, scopes: { record: { kind: 'row' as const, table: over.owner } } };
  const { formula } = checkFormula(match, { schema: emission.place.schema, scope });
  if (!formula) throw new NotPushable(over.relation);
  return emission.inside(alias, { record: { alias: owner } }).emit(formula.expression, 'filter');
}

/** The elements of a list, each as `<alias>.value`. */
export function overList(emission: Emission, over: Extract<Over, { readonly kind: 'list' }>): OverSql {
  const { sql, dialect } = emission.place;
  const alias = emission.fresh();
  const list = emission.emit(over.list);
  const isArray = over.list.kind !== 'field';
  const elements = isArray ? sql`unnest(${list})` : sql`jsonb_array_elements_text(${list})`;
  const from =
    dialect === 'sqlite' ? sql`from json_each(${list}) as ${sql.ref(alias)}` : sql`from ${elements} as ${sql.ref(alias)}(value)`;
  return { from, conditions: [], inner: emission.inside(alias), order: [] };
}
