import type { Compare, Expression } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import { type Emitting, ordered, orFalse } from './emitting.ts';
import { isolate } from './isolate.ts';
import { isNeverBlank } from './never-blank.ts';
import { isRowFree } from './row-free.ts';

/**
 * Comparisons as the language means them: equality takes blank for a value, an order is false where a side is blank. At the top
 * of a filter the plain form, in which an index can be used, says the same.
 */
export function emitCompare(compare: Compare, context: Emitting, mode: 'value' | 'filter'): Fragment {
  if (mode === 'filter') {
    const isolated = isolate(compare, context);
    if (isolated) return context.emit(isolated, mode);
  }
  const { operator, left, right } = compare;
  if (operator === '==' || operator === '!=') return emitEquality(compare, context, mode);
  const { sql } = context;
  const a = ordered(context, context.emit(left), left.type);
  const b = ordered(context, context.emit(right), right.type);
  const fragment = sql`(${a} ${sql.raw(operator)} ${b})`;
  return mode === 'filter' || (isNeverBlank(left) && isNeverBlank(right)) ? fragment : orFalse(context, fragment);
}

function emitEquality({ operator, left, right }: Compare, context: Emitting, mode: 'value' | 'filter'): Fragment {
  const { sql, dialect } = context;
  const isEqual = operator === '==';
  for (const [blank, other] of [
    [right, left],
    [left, right],
  ] as const)
    if (isBlank(blank)) return sql`(${context.emit(other)} is ${sql.raw(isEqual ? '' : 'not ')}null)`;
  const a = context.emit(left);
  const b = context.emit(right);
  const certain = [left, right].filter(isNeverBlank).length;
  if (certain === 2 || (certain === 1 && isEqual && mode === 'filter')) return sql`(${a} ${sql.raw(isEqual ? '=' : '<>')} ${b})`;
  if (dialect === 'sqlite') return sql`(${a} is ${sql.raw(isEqual ? '' : 'not ')}${b})`;
  const known = [right, left].find((side) => isRowFree(side, context));
  // An index is used for `=` only; of the second condition Postgres sees at once whether it can hold.
  if (isEqual && mode === 'filter' && known) return sql`(${a} = ${b} or (${a} is null and ${b} is null))`;
  return sql`(${a} is ${sql.raw(isEqual ? 'not ' : '')}distinct from ${b})`;
}

const isBlank = (expression: Expression): boolean => expression.kind === 'constant' && expression.value === null;
