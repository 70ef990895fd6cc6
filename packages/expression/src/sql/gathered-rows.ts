import type { Aggregate, Expression, RelationOver, RowsOver, Whose } from '../check/expression.ts';
import { childrenOf } from '../check/walk.ts';
import type { Fragment } from '../operator.ts';
import { tableOf } from './emit-read.ts';
import { type Emitting, NotPushable } from './emitting.ts';
import { always, heldOpenly, matching, ownerId, type Rows } from './rows-of.ts';

/** Rows found from all rows of a query's group at once: these rows themselves, or those a relation of any of them gives, each once. */
export function gatheredRows(aggregate: Aggregate, over: RowsOver, context: Emitting): Rows {
  const { sql, levels } = context;
  if (over.scope !== undefined || levels.length !== 1) throw new NotPushable(over.scope ?? 'the rows of a group');
  const target = tableOf(over.through?.table ?? over.table, context);
  const alias = context.newAlias();
  const allowed = over.through && context.place.rows?.({ table: target.key, alias });
  const found = over.through ? foundThrough(over.through, alias, context) : isAmong(`${alias}.id`, groupIds(context), context);
  const kept = over.through ? [...always(target, alias, context), ...heldOpenly(over.through, { alias, target }, context)] : [];
  const conditions = [found, ...kept, ...(allowed ? [allowed] : [])];
  refuseOuter(aggregate, over);
  return {
    from: sql`from ${sql.table(target.sqlName)} as ${sql.ref(alias)} where ${sql.join(conditions, sql.raw(' and '))}`,
    context: context.at({ levels: [{ alias }], scopes: withoutRow(context) }),
    standing: (target.order ?? ['created_at', 'id']).map((column) => sql.ref(`${alias}.${column}`)),
  };
}

/** A row that several rows of the group lead to has no one row of theirs to speak of. */
function refuseOuter({ where, body, order }: Aggregate, { table, through }: RowsOver): void {
  const parts = [where, body, order].filter((part) => part !== undefined);
  if (through && parts.some((part) => readsOuter(part, 1))) throw new NotPushable(`${table}.${through.relation}`);
}

/** The names in sight but those of the one row that the group has not. */
const withoutRow = ({ scopes, levels: [level] }: Emitting): Emitting['scopes'] =>
  Object.fromEntries(
    Object.entries(scopes).filter(([, scope]) => !('alias' in scope && level && 'alias' in level && scope.alias === level.alias)),
  );

/** Whether an expression reads a row `depth` rows out, or further. */
function readsOuter(expression: Expression, depth: number): boolean {
  const isOuter = ({ scope, up = 0 }: Whose) => scope === undefined && up >= depth;
  if (expression.kind === 'field' || expression.kind === 'within') return isOuter(expression);
  if (expression.kind !== 'aggregate') return childrenOf(expression).some((child) => readsOuter(child, depth));
  const { over, where, body, order } = expression;
  if (over.kind === 'list' ? readsOuter(over.list, depth) : over.kind === 'relation' && isOuter(over)) return true;
  return [where, body, order].some((part) => part !== undefined && readsOuter(part, depth + 1));
}

function foundThrough(through: NonNullable<RowsOver['through']>, alias: string, context: Emitting): Fragment {
  const { sql } = context;
  const over: RelationOver = { kind: 'relation', ...through };
  const by = tableOf(over.owner, context).fields.get(over.relation)?.rows;
  if (!by) throw new NotPushable(over.relation);
  const owners = gathered(ownerId(over, context), context);
  if ('key' in by) return isAmong(`${alias}.${by.key}`, owners, context);
  if ('link' in by) {
    const pair = context.newAlias();
    const { table, from, to } = by.link;
    const pairs = sql`select ${sql.ref(`${pair}.${to}`)} from ${sql.table(table)} as ${sql.ref(pair)}`;
    return sql`${sql.ref(`${alias}.id`)} in (${pairs} where ${isAmong(`${pair}.${from}`, owners, context)})`;
  }
  const owner = context.newAlias();
  const at = context.at({ levels: [{ alias: owner }] });
  const match = matching(by.match, { ...over, path: [] }, { alias, target: tableOf(over.table, context) }, at);
  const ownerTable = sql.table(tableOf(over.owner, context).sqlName);
  return sql`exists (select 1 from ${ownerTable} as ${sql.ref(owner)} where ${isAmong(`${owner}.id`, owners, context)} and ${match})`;
}

const groupIds = (context: Emitting): Fragment => {
  const [level] = context.levels;
  if (!level || !('alias' in level)) throw new NotPushable('the rows of a group');
  return gathered(context.sql.ref(`${level.alias}.id`), context);
};

/** The different values that an expression has in the rows of the group, as one list: an aggregate of the query itself. */
const gathered = (value: Fragment, { sql, dialect }: Emitting): Fragment =>
  dialect === 'postgres'
    ? sql`array_agg(distinct ${value})`
    : sql`(select value from json_each((select json_group_array(distinct ${value}))))`;

const isAmong = (column: string, list: Fragment, { sql, dialect }: Emitting): Fragment =>
  dialect === 'postgres' ? sql`${sql.ref(column)} = any(${list})` : sql`${sql.ref(column)} in ${list}`;
