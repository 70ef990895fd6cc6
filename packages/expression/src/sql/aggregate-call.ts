import type { Aggregate, Expression } from '../check/expression.ts';
import { mayOverflow, scaleOf } from '../check/number-type.ts';
import type { Fragment } from '../operator.ts';
import { MAX_SCALE, type Type } from '../type.ts';
import { checked, LARGE } from './checked.ts';
import { type Emitting, integer, NotPushable, ordered } from './emitting.ts';

type Typed = Aggregate & { readonly type: Type };

/** The aggregate function over the rows in sight, those of a condition only. */
export function aggregateCall({ operator, body, type }: Typed, context: Emitting, condition: Fragment | undefined): Fragment {
  const { sql, dialect } = context;
  const filter = condition ? sql` filter (where ${condition})` : sql``;
  const cast = sql.raw(dialect === 'postgres' ? '::numeric' : '');
  if (operator === 'count') return sql`(count(*)${filter}${cast})`;
  const value = context.emit(body!);
  switch (operator) {
    case 'distinctCount':
      return sql`(count(distinct ${value})${filter}${cast})`;
    case 'sum':
      return sql`(sum(${value})${filter})`;
    case 'avg':
      return average(value, { body: body!, type, filter }, context);
    case 'min':
    case 'max':
      return sql`(${sql.raw(operator)}(${ordered(context, value, type)})${filter})`;
    default:
      throw new NotPushable(operator);
  }
}

interface Averaged {
  readonly body: Expression;
  readonly type: Type;
  readonly filter: Fragment;
}

function average(value: Fragment, { body, type, filter }: Averaged, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const sum = sql`sum(${value})${filter}`;
  const count = sql`count(${value})${filter}`;
  const shift = type.kind === 'number' ? MAX_SCALE - scaleOf(body.type) : 0;
  if (dialect === 'sqlite') return sql`fx_div(${sum}, ${count}, ${integer(context, shift)})`;
  const within = checked(sql`(${sum})`, context, { scale: scaleOf(body.type), digits: LARGE.digits });
  const quotient = type.kind === 'number' ? 'fx_div' : 'fx_quotient';
  return sql`${sql.raw(quotient)}(${within}, (${count})::numeric)`;
}

/** The sum of nothing is 0; a sum that leaves 64 bits is blank. */
export function total({ operator, type }: Typed, fragment: Fragment, context: Emitting): Fragment {
  if (operator !== 'sum') return fragment;
  const { sql, dialect } = context;
  const zero = sql.raw(dialect === 'postgres' ? '0::numeric' : '0');
  const sum = sql`coalesce(${fragment}, ${zero})`;
  const size = type.kind === 'number' ? { scale: type.scale, digits: type.digits } : LARGE;
  return mayOverflow(size.scale, size.digits) ? checked(sum, context, size) : sum;
}
