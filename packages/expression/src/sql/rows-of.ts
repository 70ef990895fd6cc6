import type { Over, RelationOver } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import type { FieldSchema, RowsBy, TableSchema } from '../schema.ts';
import { checkMatch } from './check-match.ts';
import { elementOf, elements } from './emit-in.ts';
import { alongPath, linkTo, startAlias, tableOf } from './emit-read.ts';
import { type Emitting, NotPushable } from './emitting.ts';

/** Rows an aggregate runs over. */
export interface Rows {
  /** `from … where …`, to which ` and …` may be added. */
  readonly from: Fragment;
  /** What stands inside: the innermost row is one of these. */
  readonly context: Emitting;
  /** By what they stand when nothing else is said. */
  readonly standing: readonly Fragment[];
}

export function rowsOf(over: Exclude<Over, { readonly kind: 'rows' }>, context: Emitting): Rows {
  return over.kind === 'list' ? listRows(over, context) : relationRows(over, context);
}

function listRows({ list }: Extract<Over, { readonly kind: 'list' }>, context: Emitting): Rows {
  const { sql, dialect } = context;
  const alias = context.newAlias();
  const of = list.type.kind === 'list' ? list.type.of : { kind: 'text' as const };
  const values = context.emit(list);
  const table =
    dialect === 'sqlite'
      ? sql`${elements(values, context)} as ${sql.ref(alias)}`
      : sql`jsonb_array_elements_text(${values}) with ordinality as ${sql.ref(alias)}(value, key)`;
  const item = elementOf(of, context, sql.ref(`${alias}.value`));
  return {
    from: sql`from ${table} where ${sql.raw(dialect === 'sqlite' ? '1' : 'true')}`,
    context: context.at({ inner: { item } }),
    standing: [sql.ref(`${alias}.key`)],
  };
}

function relationRows(over: RelationOver, context: Emitting): Rows {
  const { sql } = context;
  const by = tableOf(over.owner, context).fields.get(over.relation)?.rows;
  if (!by) throw new NotPushable(over.relation);
  const target = tableOf(over.table, context);
  const alias = context.newAlias();
  const inner = context.at({ inner: { alias } });
  const found = foundBy(by, over, { alias, target }, context);
  const allowed = context.place.rows?.({ table: over.table, alias });
  const isOwn = 'key' in by && by.key === (target.fields.get('parent')?.column ?? 'parent');
  const kept = [...always(target, alias, context), ...(isOwn ? [] : underLiving(target, alias, context))];
  const conditions = [found.condition, ...kept, ...heldOpenly(over, { alias, target }, context), ...(allowed ? [allowed] : [])];
  return {
    from: sql`from ${sql.table(target.sqlName)} as ${sql.ref(alias)}${found.join} where ${sql.join(conditions, sql.raw(' and '))}`,
    context: inner,
    standing: (target.order ?? ['created_at', 'id']).map((column) => sql.ref(`${alias}.${column}`)),
  };
}

interface Target {
  readonly alias: string;
  readonly target: TableSchema;
}

function foundBy(
  by: RowsBy,
  over: RelationOver,
  { alias, target }: Target,
  context: Emitting,
): { condition: Fragment; join: Fragment } {
  const { sql } = context;
  const owner = ownerId(over, context);
  if ('match' in by) {
    const match = matching(by.match, over, { alias, target }, context);
    return { condition: guardOf(over, context) ? sql`${owner} is not null and ${match}` : match, join: sql`` };
  }
  if ('key' in by) return { condition: sql`${sql.ref(`${alias}.${by.key}`)} = ${owner}`, join: sql`` };
  const pair = context.newAlias();
  const { table, from, to } = by.link;
  return {
    condition: sql`${sql.ref(`${pair}.${from}`)} = ${owner}`,
    join: sql` join ${sql.table(table)} as ${sql.ref(pair)} on ${sql.ref(`${pair}.${to}`)} = ${sql.ref(`${alias}.id`)}`,
  };
}

/** What holds of every row of a table: it is one of this app, and not in the recycle bin. */
export function always(target: TableSchema, alias: string, { sql }: Emitting): Fragment[] {
  const fixed = Object.entries(target.fixed ?? {}).map(([column, value]) => sql`${sql.ref(`${alias}.${column}`)} = ${value}`);
  return target.deletedColumn ? [...fixed, sql`${sql.ref(`${alias}.${target.deletedColumn}`)} is null`] : fixed;
}

/** What belongs to a record lies with it in the recycle bin: reached from elsewhere, it is not there. */
function underLiving(target: TableSchema, alias: string, { sql, schema, newAlias }: Emitting): Fragment[] {
  const parent = target.deletedColumn ? undefined : target.fields.get('parent');
  const above = parent?.type.kind === 'ref' ? schema.tables.get(parent.type.table) : undefined;
  if (!parent || !above?.deletedColumn) return [];
  const name = newAlias();
  const isAlive = sql`${sql.ref(`${name}.id`)} = ${sql.ref(`${alias}.${parent.column ?? 'parent'}`)} and ${sql.ref(`${name}.${above.deletedColumn}`)} is null`;
  return [sql`exists (select 1 from ${sql.table(above.sqlName)} as ${sql.ref(name)} where ${isAlive})`];
}

/** What the record that has the relation must meet for it to be known. */
const guardOf = ({ owner, relation }: RelationOver, { place }: Emitting) => place.linked?.({ table: owner, field: relation });

/** What the rows that are found must meet, where the links stand in them. */
export function heldOpenly(
  over: Pick<RelationOver, 'owner' | 'relation'>,
  { alias, target }: Target,
  context: Emitting,
): Fragment[] {
  const by = tableOf(over.owner, context).fields.get(over.relation)?.rows;
  const field = by && [...target.fields.values()].find((one) => holds(one, by));
  const guard = field && context.place.linked?.({ table: target.key, field: field.key });
  return guard ? [guard(alias)] : [];
}

/** Whether a field of the other table holds the same links, seen from there. */
function holds({ key, column, type, rows }: FieldSchema, by: RowsBy): boolean {
  if ('key' in by) return type.kind === 'ref' && (column ?? key) === by.key;
  return (
    'link' in by && rows !== undefined && 'link' in rows && rows.link.table === by.link.table && rows.link.from === by.link.to
  );
}

/** The id of the record whose relation it is, or blank where it may not be known. A path ends in a link, which is that id. */
export function ownerId(whose: RelationOver, context: Emitting): Fragment {
  const { sql } = context;
  const guard = guardOf(whose, context);
  if (guard) return alongPath(whose, context, (alias) => sql`(case when ${guard(alias)} then ${sql.ref(`${alias}.id`)} end)`);
  const last = whose.path.at(-1);
  if (!last) return sql.ref(`${startAlias(whose, context)}.id`);
  return alongPath({ ...whose, path: whose.path.slice(0, -1) }, context, (alias) => linkTo(last, alias, context));
}

/** The formula of a matched relation: a bare name is a field of the target, `record` is the record that has the relation. */
export function matching(match: unknown, over: RelationOver, { alias }: Target, context: Emitting): Fragment {
  const condition = checkMatch(match, over, context.schema);
  const level = { alias };
  if (over.path.length === 0) {
    const record = { alias: startAlias(over, context) };
    return context.at({ levels: [level], scopes: { ...context.scopes, record } }).emit(condition, 'filter');
  }
  const { sql } = context;
  const matches = alongPath(over, context, (owner) =>
    context.at({ levels: [level], scopes: { ...context.scopes, record: { alias: owner } } }).emit(condition),
  );
  return sql`(${matches})`;
}
