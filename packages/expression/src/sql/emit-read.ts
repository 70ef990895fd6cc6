import type { Expression, FieldRead, Step, Whose, Within } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import type { TableSchema } from '../schema.ts';
import type { Type } from '../type.ts';
import { type Emitting, NotPushable, orFalse } from './emitting.ts';

/** The column of a field of a row in sight, or what rights put in its place. */
export function columnOf(
  read: { readonly table: string; readonly field: string; readonly alias: string },
  context: Emitting,
): Fragment {
  const instead = context.place.field?.(read);
  if (instead) return instead;
  return context.sql`${context.sql.ref(`${read.alias}.${columnName(tableOf(read.table, context), read.field)}`)}`;
}

const columnName = (table: TableSchema, field: string): string => table.fields.get(field)?.column ?? field;

export function tableOf(key: string, { schema }: Emitting): TableSchema {
  const table = schema.tables.get(key);
  if (!table) throw new Error(`the schema has no table ${key}`);
  return table;
}

/** A field of the row that is meant; a yes/no is never blank. */
export function emitField(read: FieldRead & { readonly type: Type }, context: Emitting): Fragment {
  const { field, table, type } = read;
  const kept = tableOf(table, context).fixed === undefined ? typed : ofSharedTable;
  const column = alongPath(read, context, (alias) => kept(columnOf({ table, field, alias }, context), type, context));
  return type.kind === 'boolean' && read.path.length > 0 ? orFalse(context, column) : column;
}

/** Postgres keeps durations as bigint, where arithmetic would fail instead of giving a larger number. */
const typed = (column: Fragment, type: Type, { sql, dialect }: Emitting): Fragment =>
  type.kind === 'duration' && dialect === 'postgres' ? sql`(${column}::numeric)` : column;

/** Tables that all apps share hold whole numbers and texts on Postgres too: plain SQL writes them. */
function ofSharedTable(column: Fragment, type: Type, { sql, dialect }: Emitting): Fragment {
  if (dialect === 'sqlite') return column;
  if (type.kind === 'datetime') return sql`fx_at(${column}::numeric)`;
  if (type.kind === 'boolean') return sql`(${column} = 1)`;
  return type.kind === 'number' || type.kind === 'duration' ? sql`(${column}::numeric)` : column;
}

/** A scope that is another row of the query: its id. */
export function emitScope({ name }: Extract<Expression, { readonly kind: 'scope' }>, context: Emitting): Fragment {
  return context.sql`${context.sql.ref(`${scopeAlias(name, context)}.id`)}`;
}

/** An expression about another row: one scalar subquery. */
export function emitWithin(within: Within & { readonly type: Type }, context: Emitting, mode: 'value' | 'filter'): Fragment {
  const { body, type } = within;
  if (within.path.length === 0) {
    const level = { alias: startAlias(within, context) };
    return context.at({ levels: [level] }).emit(body, mode);
  }
  const value = alongPath(within, context, (alias) => context.at({ levels: [{ alias }] }).emit(body));
  return type.kind === 'boolean' ? orFalse(context, value) : value;
}

/** Follows links to one record, each a lookup by id; records in the recycle bin are still read. */
export function alongPath(whose: Whose, context: Emitting, read: (alias: string) => Fragment): Fragment {
  const { sql } = context;
  const [first, ...rest] = whose.path;
  let alias = startAlias(whose, context);
  if (!first) return read(alias);
  const link = linkTo(first, alias, context);
  alias = context.newAlias();
  const from = sql`${sql.table(tableOf(first.table, context).sqlName)} as ${sql.ref(alias)}`;
  const condition = sql`${sql.ref(`${alias}.id`)} = ${link}`;
  const joins = rest.map((step) => {
    const previous = alias;
    alias = context.newAlias();
    const table = sql.table(tableOf(step.table, context).sqlName);
    return sql` join ${table} as ${sql.ref(alias)} on ${sql.ref(`${alias}.id`)} = ${linkTo(step, previous, context)}`;
  });
  return sql`(select ${read(alias)} from ${sql.join([from, ...joins], sql``)} where ${condition})`;
}

/** The column of a row that holds the id of the next one. */
export const linkTo = ({ owner, relation }: Step, alias: string, context: Emitting): Fragment =>
  columnOf({ table: owner, field: relation, alias }, context);

/** The alias of the row that a path starts from. */
export function startAlias({ scope, up = 0 }: Whose, context: Emitting): string {
  if (scope !== undefined) return scopeAlias(scope, context);
  const level = context.levels[up];
  if (!level || !('alias' in level)) throw new NotPushable('a row outside of the query');
  return level.alias;
}

function scopeAlias(name: string, { scopes }: Emitting): string {
  const scope = Object.hasOwn(scopes, name) ? scopes[name] : undefined;
  if (!scope || !('alias' in scope)) throw new NotPushable(name);
  return scope.alias;
}
