import type { Compare, Expression } from '../check/expression.ts';
import { compile } from '../evaluate/compile.ts';
import type { Fragment } from '../operator.ts';
import { datetime } from '../type.ts';
import { definite, type Emission, laterBy } from './emission.ts';
import { readsRow } from './reads-row.ts';

/** Whether a value can be blank, as far as the expression itself shows. */
export function isNeverBlank(expression: Expression): boolean {
  if (expression.type.kind === 'boolean') return true;
  if (expression.kind === 'constant') return expression.value !== null;
  return expression.kind === 'aggregate' && ['count', 'distinctCount'].includes(expression.operator);
}

const isBlank = (expression: Expression): boolean => expression.kind === 'constant' && expression.value === null;

/** Two values side by side: equality takes blank for a value, an order is false where a side is blank. */
export function emitCompare(emission: Emission, compare: Compare, mode: 'value' | 'filter'): Fragment {
  if (compare.operator === '==' || compare.operator === '!=') return emitEquality(emission, compare, mode);
  const isolated = mode === 'filter' ? isolate(emission, compare) : undefined;
  if (isolated) return isolated;
  const { sql } = emission.place;
  const { left, right, operator } = compare;
  const condition = sql`(${emission.emit(left)} ${sql.raw(operator)} ${emission.emit(right)})`;
  return mode === 'filter' || (isNeverBlank(left) && isNeverBlank(right)) ? condition : definite(emission, condition);
}

function emitEquality(emission: Emission, { operator, left, right }: Compare, mode: 'value' | 'filter'): Fragment {
  const { sql, dialect } = emission.place;
  const isEqual = operator === '==';
  if (isBlank(right)) return sql`(${emission.emit(left)} is ${sql.raw(isEqual ? '' : 'not ')}null)`;
  if (isBlank(left)) return sql`(${emission.emit(right)} is ${sql.raw(isEqual ? '' : 'not ')}null)`;
  const [a, b] = [emission.emit(left), emission.emit(right)];
  const bothFilled = isNeverBlank(left) && isNeverBlank(right);
  const oneFilled = isNeverBlank(left) || isNeverBlank(right);
  if (bothFilled || (isEqual && oneFilled && mode === 'filter')) return sql`(${a} ${sql.raw(isEqual ? '=' : '<>')} ${b})`;
  if (dialect === 'sqlite') return sql`(${a} ${sql.raw(isEqual ? 'is' : 'is not')} ${b})`;
  return sql`(${a} is ${sql.raw(isEqual ? 'not ' : '')}distinct from ${b})`;
}

const FLIPPED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/**
 * `now() - x > 48h` as `x < now() - 48h`, so that an index on x is of use: where a difference of instants is compared with
 * something that reads no row, and one side of the difference reads none either.
 */
function isolate(emission: Emission, { operator, left, right }: Compare): Fragment | undefined {
  const order = operator as keyof typeof FLIPPED;
  if (!readsRow(left, emission.scopes) && readsRow(right, emission.scopes))
    return isolate(emission, { kind: 'compare', operator: FLIPPED[order], left: right, right: left });
  if (left.kind !== 'call' || readsRow(right, emission.scopes)) return undefined;
  const [later, earlier] = left.args;
  if (!later || !earlier || left.args.length !== 2 || !isDifference(left, later, earlier)) return undefined;
  const { sql } = emission.place;
  if (readsRow(earlier, emission.scopes) && !readsRow(later, emission.scopes)) {
    const edge = difference(later, right, -1);
    return sql`(${emission.emit(earlier)} ${sql.raw(FLIPPED[order])} ${laterBy(emission, datetime, edge)})`;
  }
  if (readsRow(later, emission.scopes) && !readsRow(earlier, emission.scopes)) {
    const edge = difference(earlier, right, 1);
    return sql`(${emission.emit(later)} ${sql.raw(order)} ${laterBy(emission, datetime, edge)})`;
  }
  return undefined;
}

const isDifference = (
  { operator, type }: Extract<Expression, { readonly kind: 'call' }>,
  later: Expression,
  earlier: Expression,
) => operator.name === '-' && type.kind === 'duration' && later.type.kind === 'datetime' && earlier.type.kind === 'datetime';

function difference(instant: Expression, duration: Expression, sign: 1 | -1) {
  const [a, b] = [compile(instant), compile(duration)];
  return (environment: Parameters<ReturnType<typeof compile>>[1]) => {
    const start = a(environment.row, environment, undefined);
    const length = b(environment.row, environment, undefined);
    return start === null || length === null ? null : Number(start) + sign * Number(length);
  };
}
