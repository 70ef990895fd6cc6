import { type Aggregate, type Expression, SEPARATOR } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import type { Type } from '../type.ts';
import { aggregateCall, total } from './aggregate-call.ts';
import { emitMeasure, isMeasurable } from './emit-measure.ts';
import { booleanLiteral, type Emitting, ordered } from './emitting.ts';
import { gatheredRows } from './gathered-rows.ts';
import { readsInnermost } from './reads-innermost.ts';
import { type Rows, rowsOf } from './rows-of.ts';

type Typed = Aggregate & { readonly type: Type };

/** A value from the rows of a relation or the elements of a list: one correlated subquery. Of a query's rows, where it can, the query's own function. */
export function emitAggregate(aggregate: Typed, context: Emitting): Fragment {
  if (isMeasurable(aggregate, context)) return emitMeasure(aggregate, context);
  const { over } = aggregate;
  const rows = over.kind === 'rows' ? gatheredRows(aggregate, over, context) : rowsOf(over, context);
  const { operator, where } = aggregate;
  const filtered = where ? restrict(rows, where, context) : rows;
  if (operator === 'some' || operator === 'none' || operator === 'all') return emitQuantifier(aggregate, filtered, context);
  if (operator === 'first' || operator === 'last') return emitPick(aggregate, filtered, context);
  if (operator === 'join') return emitJoin(aggregate, filtered, context);
  return total(aggregate, emitTotal(aggregate, filtered, context), context);
}

/**
 * A function of a body that reads outer rows only would belong to the outer query: SQL takes it for an aggregate of that one.
 * Such a body is computed in a query of its own first.
 */
function emitTotal(aggregate: Typed, { from, context: inner }: Rows, context: Emitting): Fragment {
  const { sql } = context;
  const { body } = aggregate;
  const value = body && inner.emit(body);
  if (!body || readsInnermost(body)) return sql`(select ${aggregateCall(aggregate, { value }, context)} ${from})`;
  const alias = context.newAlias();
  const column = sql.ref(`${alias}.value`);
  return sql`(select ${aggregateCall(aggregate, { value: column }, context)} from (select ${value} as value ${from}) as ${sql.ref(alias)})`;
}

/** The rows are put in order first: the order by of an aggregate function would be that of an outer query where it reads outer rows only. */
function emitJoin({ body, separator = SEPARATOR }: Typed, { from, context: inner, standing }: Rows, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const alias = context.newAlias();
  const places = standing.map((_, place) => sql.ref(`${alias}.place${place}`));
  const ordered = standing.map((key, place) => sql`${key} as ${sql.ref(`place${place}`)}`);
  const join = sql.raw(dialect === 'sqlite' ? 'group_concat' : 'string_agg');
  const value = sql`${join}(${sql.ref(`${alias}.value`)}, ${sql.lit(separator)} order by ${sql.join(places)})`;
  return sql`(select ${value} from (select ${inner.emit(body!)} as value, ${sql.join(ordered)} ${from}) as ${sql.ref(alias)})`;
}

const restrict = (rows: Rows, condition: Expression, { sql }: Emitting): Rows => ({
  ...rows,
  from: sql`${rows.from} and ${rows.context.emit(condition, 'filter')}`,
});

function emitQuantifier({ operator, body }: Typed, { from, context: inner }: Rows, context: Emitting): Fragment {
  const { sql } = context;
  const holds = body ? sql` and ${inner.emit(body, 'filter')}` : sql``;
  if (operator === 'some') return sql`(exists (select 1 ${from}${holds}))`;
  if (operator === 'none') return sql`(not exists (select 1 ${from}${holds}))`;
  const fails = body ? sql`not ${inner.emit(body)}` : booleanLiteral(context, false);
  return sql`(exists (select 1 ${from}) and not exists (select 1 ${from} and ${fails}))`;
}

function emitPick({ operator, body, order, type }: Typed, { from, context: inner, standing }: Rows, context: Emitting): Fragment {
  const { sql } = context;
  const direction = sql.raw(operator === 'last' ? ' desc' : '');
  const keys = standing.map((key) => sql`${key}${direction}`);
  if (order) keys.unshift(sql`${ordered(context, inner.emit(order), order.type)}${direction} nulls last`);
  const value = sql`(select ${inner.emit(body!)} ${from} order by ${sql.join(keys)} limit 1)`;
  return type.kind === 'boolean' ? sql`coalesce(${value}, ${booleanLiteral(context, false)})` : value;
}
