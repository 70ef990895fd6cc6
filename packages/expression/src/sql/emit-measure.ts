import type { Aggregate, RowsOver } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import type { Type } from '../type.ts';
import { aggregateCall, total } from './aggregate-call.ts';
import { booleanLiteral, type Emitting, NotPushable, orFalse } from './emitting.ts';

type Typed = Aggregate & { readonly type: Type };

/** Whether an aggregate over a query's rows is an aggregate function of the query itself. */
export function isMeasurable({ operator, over }: Aggregate, context: Emitting): boolean {
  if (over.kind !== 'rows' || over.scope !== undefined) return false;
  if (!over.through) return !IN_ORDER.has(operator);
  return EACH_ROW.has(operator) || (SHARED.has(operator) && isOwn(over.through, context));
}

/** What they give depends on the order of the rows. */
const IN_ORDER: ReadonlySet<string> = new Set(['first', 'last', 'join']);
/** The same however often a related row is counted. */
const EACH_ROW: ReadonlySet<string> = new Set(['min', 'max', 'some', 'none']);
/** Made of the shares of the single rows, as long as these are different related rows. */
const SHARED: ReadonlySet<string> = new Set(['count', 'sum']);

/** Whether a related row belongs to one row only. */
function isOwn({ path, owner, relation }: NonNullable<RowsOver['through']>, { schema }: Emitting): boolean {
  const by = schema.tables.get(owner)?.fields.get(relation)?.rows;
  return path.length === 0 && by !== undefined && 'key' in by;
}

/** A measure: an aggregate function of the query itself, over the rows of its group. */
export function emitMeasure(aggregate: Typed, context: Emitting): Fragment {
  const over = aggregate.over as RowsOver;
  return over.through ? emitThrough(aggregate, over, context) : emitOverRows(aggregate, context);
}

function emitOverRows(aggregate: Typed, context: Emitting): Fragment {
  const { operator, where, body } = aggregate;
  const { sql } = context;
  const inner = rowContext(context);
  const condition = where && inner.emit(where, 'filter');
  if (operator === 'some' || operator === 'none' || operator === 'all') {
    const count = (holds: Fragment | undefined): Fragment =>
      aggregateCall(
        { ...aggregate, operator: 'count' },
        { value: undefined, condition: and([condition, holds], context) },
        inner,
      );
    const matching = body ? inner.emit(body, 'filter') : booleanLiteral(context, true);
    if (operator === 'some') return sql`(${count(matching)} > 0)`;
    if (operator === 'none') return sql`(${count(matching)} = 0)`;
    return sql`(${count(undefined)} > 0 and ${count(matching)} = ${count(undefined)})`;
  }
  return total(aggregate, aggregateCall(aggregate, { value: body && inner.emit(body), condition }, inner), context);
}

/** The group's row is the one row level of the query. */
const rowContext = (context: Emitting): Emitting => {
  const level = context.levels.at(-1);
  if (!level) throw new NotPushable('the rows of a group');
  return context.at({ inner: level });
};

const and = (conditions: readonly (Fragment | undefined)[], { sql }: Emitting): Fragment | undefined => {
  const parts = conditions.filter((condition) => condition !== undefined);
  return parts.length > 0 ? sql`(${sql.join(parts, sql.raw(' and '))})` : undefined;
};

/** An aggregate over the related rows of all rows of the group: each row's share is aggregated again. */
function emitThrough(aggregate: Typed, { through }: RowsOver, context: Emitting): Fragment {
  const { operator } = aggregate;
  const over = { kind: 'relation' as const, ...(through as NonNullable<typeof through>) };
  const share = (part: Partial<Typed>): Fragment => rowContext(context).emit({ ...aggregate, over, ...part } as Typed);
  const { sql } = context;
  if (operator === 'min' || operator === 'max') return sql`(${sql.raw(operator)}(${share({})}))`;
  if (operator === 'count' || operator === 'sum')
    return total({ ...aggregate, operator: 'sum' }, sql`(sum(${share({})}))`, context);
  const holds = sql`(count(*) filter (where ${share({ operator: 'some' })}) ${sql.raw(operator === 'some' ? '>' : '=')} 0)`;
  return orFalse(context, holds);
}
