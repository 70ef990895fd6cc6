import type { Aggregate, Expression } from '../check/expression.ts';
import { scaleOf } from '../check/number-type.ts';
import type { Fragment } from '../operator.ts';
import { MAX_SCALE, type Type } from '../type.ts';
import { checked, LARGE } from './checked.ts';
import { type Emitting, integer, NotPushable, ordered } from './emitting.ts';

type Typed = Aggregate & { readonly type: Type };

/** What an aggregate function is given: a value of each row, and which of the rows. */
export interface Given {
  readonly value: Fragment | undefined;
  readonly condition?: Fragment | undefined;
}

/** An aggregate function over the rows in sight. */
export function aggregateCall(aggregate: Typed, { value, condition }: Given, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const { operator, type } = aggregate;
  const filter = condition ? sql` filter (where ${condition})` : sql``;
  const cast = sql.raw(dialect === 'postgres' ? '::numeric' : '');
  switch (operator) {
    case 'count':
      return sql`(count(*)${filter}${cast})`;
    case 'distinctCount':
      return sql`(count(distinct ${value})${filter}${cast})`;
    case 'sum':
      return sql`(sum(${value})${filter})`;
    case 'avg':
      return average(aggregate.body!, { sum: sql`sum(${value})${filter}`, count: sql`count(${value})${filter}`, type }, context);
    case 'median':
      return median(aggregate.body!, { value: value!, filter, type }, context);
    case 'min':
    case 'max':
      return sql`(${sql.raw(operator)}(${ordered(context, value!, type)})${filter})`;
    default:
      throw new NotPushable(operator);
  }
}

interface Averaged {
  readonly sum: Fragment;
  readonly count: Fragment;
  readonly type: Type;
}

function average(body: Expression, { sum, count, type }: Averaged, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const scale = scaleOf(body.type);
  const shift = type.kind === 'number' ? MAX_SCALE - scale : 0;
  if (dialect === 'sqlite') return sql`fx_div(fx_chk(${sum}), ${count}, ${integer(context, shift)})`;
  const within = checked(sql`(${sum})`, context, { scale, digits: LARGE.digits });
  const quotient = sql`${sql.raw(type.kind === 'number' ? 'fx_div' : 'fx_quotient')}(${within}, (${count})::numeric)`;
  return checked(quotient, context, type.kind === 'number' ? type : LARGE);
}

interface Middle {
  readonly value: Fragment;
  readonly filter: Fragment;
  readonly type: Type;
}

/** The lower and the upper middle value, which is one and the same of an odd number of values, added and halved. */
function median(body: Expression, { value, filter, type }: Middle, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const isNumber = type.kind === 'number';
  if (dialect === 'sqlite')
    return sql`fx_middle(json_group_array(${value})${filter}, ${integer(context, isNumber ? MAX_SCALE - scaleOf(body.type) : 0)})`;
  const middle = (direction: string): Fragment =>
    sql`percentile_disc(0.5) within group (order by ${value} ${sql.raw(direction)})${filter}`;
  const halved = sql`${sql.raw(isNumber ? 'fx_div' : 'fx_quotient')}(${middle('asc')} + ${middle('desc')}, 2)`;
  return checked(halved, context, isNumber ? type : LARGE);
}

/** The sum of nothing is 0; a sum that leaves 64 bits is blank. */
export function total({ operator, type }: Typed, fragment: Fragment, context: Emitting): Fragment {
  if (operator !== 'sum') return fragment;
  const { sql, dialect } = context;
  const zero = sql.raw(dialect === 'postgres' ? '0::numeric' : '0');
  const size = type.kind === 'number' ? { scale: type.scale, digits: type.digits } : LARGE;
  return checked(sql`coalesce(${fragment}, ${zero})`, context, size);
}
