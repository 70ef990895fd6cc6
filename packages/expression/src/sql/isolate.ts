import { callOf } from '../check/build-call.ts';
import type { Compare, CompareOperator, Expression } from '../check/expression.ts';
import type { Environment } from '../environment.ts';
import { compile } from '../evaluate/compile.ts';
import { add, ceilOff, type Decimal, floorOff } from '../evaluate/decimal.ts';
import { defineOperator, type FunctionOperator } from '../operator.ts';
import { boolean, type Type } from '../type.ts';
import type { Value } from '../value.ts';
import type { Emitting } from './emitting.ts';
import { isNeverBlank } from './never-blank.ts';
import { isRowFree } from './row-free.ts';

const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;
/** What holds of an argument between `from` and `until` when the result grows with it: which bound, and how it compares. */
const GROWING = { '<': ['from', '<'], '<=': ['until', '<'], '>': ['until', '>='], '>=': ['from', '>='] } as const;

/**
 * `now() - x >= 48h` → `x <= now() - 48h`: the field alone on one side, so that an index on it is used. Undefined where that
 * is not possible or not needed.
 */
export function isolate(compare: Compare, context: Emitting): Expression | undefined {
  const { operator, left, right } = compare;
  if (operator === '!=') return undefined;
  if (isRowFree(right, context)) return solve(left, operator, right, context);
  if (isRowFree(left, context)) return solve(right, MIRRORED[operator], left, context);
  return undefined;
}

function solve(side: Expression, operator: CompareOperator, result: Expression, context: Emitting): Expression | undefined {
  const inverse =
    side.kind === 'call' ? inverseOfCall(side, context) : side.kind === 'widen' ? inverseOfWiden(side, context) : undefined;
  if (!inverse || operator === '!=' || !endsInField(inverse.target)) return undefined;
  const { target, grows, bound } = inverse;
  const part = (by: CompareOperator, end: 'from' | 'until'): Expression => {
    const right = callOf(bound(end), [result], [undefined]);
    return solve(target, by, right, context) ?? { kind: 'compare', operator: by, left: target, right, type: boolean };
  };
  if (operator === '==') {
    if (!isNeverBlank(result)) return undefined;
    return { kind: 'and', operands: [part('>=', 'from'), part('<', 'until')], type: boolean };
  }
  const [end, by] = GROWING[grows ? operator : MIRRORED[operator]];
  return part(by, end);
}

/** Only a column of the row itself can have an index. */
function endsInField(expression: Expression): boolean {
  if (expression.kind === 'field') return expression.path.length === 0;
  if (expression.kind === 'widen') return endsInField(expression.operand);
  return expression.kind === 'call' && expression.operator.preimage !== undefined && expression.args.some(endsInField);
}

/** How the value of an argument follows from the result. */
interface Inverse {
  readonly target: Expression;
  readonly grows: boolean;
  /** A function of the result: an end of the range in which the argument then lies. */
  readonly bound: (end: 'from' | 'until') => FunctionOperator;
}

function inverseOfCall(
  { operator, args, signature }: Extract<Expression, { readonly kind: 'call' }>,
  context: Emitting,
): Inverse | undefined {
  const argument = args.findIndex((arg) => !isRowFree(arg, context));
  const target = args[argument];
  const direction = operator.monotone?.[argument];
  const { preimage } = operator;
  if (!target || !preimage || (direction !== '+' && direction !== '-')) return undefined;
  const others = args.map((arg, index) => (index === argument ? undefined : arg));
  if (others.some((other) => other && !isRowFree(other, context))) return undefined;
  const runs = others.map((other) => other && compile(other));
  const bound = (end: 'from' | 'until') =>
    boundOperator(operator.name, target.type, (result, environment) => {
      const known = runs.map((run) => run?.(environment.row, environment, undefined) ?? null);
      if (known.some((value, index) => value === null && index !== argument)) return null;
      return preimage({ argument, result, args: known, signature }, environment)[end === 'from' ? 0 : 1];
    });
  return { target, grows: direction === '+', bound };
}

/** Only in SQLite is a number with more digits another integer. */
function inverseOfWiden(
  { operand, by }: Extract<Expression, { readonly kind: 'widen' }>,
  { dialect }: Emitting,
): Inverse | undefined {
  if (dialect !== 'sqlite') return undefined;
  const bound = (end: 'from' | 'until') =>
    boundOperator('widen', operand.type, (result) =>
      end === 'from' ? ceilOff(result as Decimal, by) : add(floorOff(result as Decimal, by), 1),
    );
  return { target: operand, grows: true, bound };
}

const boundOperator = (
  name: string,
  type: Type,
  evaluate: (result: Value, environment: Environment) => Value,
): FunctionOperator =>
  defineOperator({
    name: `bound of ${name}`,
    aliases: { 'zh-CN': [] },
    group: 'logic',
    parameters: [{ kind: 'any' }],
    result: () => type,
    evaluate: ([result], environment) => evaluate(result!, environment),
    summary: { 'zh-CN': '范围的一端', en: 'An end of a range' },
    examples: [],
  });
