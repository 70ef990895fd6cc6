import type { FieldRead, Step, Whose, Within } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import type { TableSchema } from '../schema.ts';
import type { Type } from '../type.ts';
import { definite, type Emission } from './emission.ts';
import { NotPushable } from './place.ts';

/** The table of this key; a formula that names another was checked against another schema. */
export function tableOf({ place }: Emission, key: string): TableSchema {
  const table = place.schema.tables.get(key);
  if (!table) throw new Error(`No table ${key}`);
  return table;
}

/** The column of a field, or what rights put in its place. */
export function column(emission: Emission, read: { table: string; field: string; alias: string }): Fragment {
  const { place } = emission;
  const other = place.field?.(read);
  if (other) return other;
  const field = tableOf(emission, read.table).fields.get(read.field);
  return place.sql.ref(`${read.alias}.${field?.column ?? read.field}`);
}

/** The alias of the row from which a path starts. */
function startOf(emission: Emission, { scope, up = 0 }: Whose): string {
  const alias = scope === undefined ? emission.rows[up] : emission.scopes[scope]?.alias;
  if (alias === undefined) throw new NotPushable(scope ?? 'row');
  return alias;
}

/** The table a step starts from: the one whose relation it is. */
const columnOfStep = (emission: Emission, step: Step, alias: string, owner: string | undefined): Fragment =>
  owner === undefined
    ? emission.place.sql.ref(`${alias}.${step.relation}`)
    : column(emission, { table: owner, field: step.relation, alias });

/**
 * Where a path leads: `inner` writes something about the last row, whose alias it gets. Without steps that is the start itself;
 * else a subquery that looks each row up by its id.
 */
export function along(emission: Emission, whose: Whose, inner: (alias: string) => Fragment): Fragment {
  const { sql } = emission.place;
  const start = startOf(emission, whose);
  const [first, ...rest] = whose.path;
  if (!first) return inner(start);
  let id = columnOfStep(emission, first, start, undefined);
  let at = first;
  for (const next of rest) {
    const alias = emission.fresh();
    const from = sql.table(tableOf(emission, at.table).sqlName);
    id = sql`(select ${columnOfStep(emission, next, alias, at.table)} from ${from} as ${sql.ref(alias)} where ${sql.ref(`${alias}.id`)} = ${id})`;
    at = next;
  }
  const alias = emission.fresh();
  const from = sql.table(tableOf(emission, at.table).sqlName);
  return sql`(select ${inner(alias)} from ${from} as ${sql.ref(alias)} where ${sql.ref(`${alias}.id`)} = ${id})`;
}

/** The id of the row to which a path leads, without looking the last row up. */
export function idAlong(emission: Emission, whose: Whose): Fragment {
  const last = whose.path.at(-1);
  if (!last) return emission.place.sql.ref(`${startOf(emission, whose)}.id`);
  const owner = whose.path.at(-2)?.table;
  const before = { ...whose, path: whose.path.slice(0, -1) };
  return along(emission, before, (alias) => columnOfStep(emission, last, alias, owner));
}

/** A field of a row; yes/no is never blank. */
export function emitField(emission: Emission, read: FieldRead & { readonly type: Type }, mode: 'value' | 'filter'): Fragment {
  const value = along(emission, read, (alias) => column(emission, { table: read.table, field: read.field, alias }));
  const mayBeMissing = read.path.length > 0 || emission.place.field !== undefined;
  return read.type.kind === 'boolean' && mode === 'value' && mayBeMissing ? definite(emission, value) : value;
}

/** An expression about another row; for yes/no, no where there is no such row. */
export function emitWithin(emission: Emission, within: Within & { readonly type: Type }): Fragment {
  const value = along(emission, within, (alias) => emission.inside(alias).emit(within.body));
  return within.type.kind === 'boolean' && within.path.length > 0 ? definite(emission, value) : value;
}
