import type { Expression } from '../check/expression.ts';

/** Whether an expression certainly has a value, so that plain SQL comparison means the same as the language's. */
export function isNeverBlank(expression: Expression): boolean {
  if (expression.type.kind === 'boolean') return true;
  if (expression.kind === 'constant') return expression.value !== null;
  if (expression.kind === 'scope') return expression.name === 'me';
  if (expression.kind === 'aggregate') return expression.operator === 'count' || expression.operator === 'distinctCount';
  if (expression.kind !== 'call') return false;
  const { operator, args } = expression;
  return (operator.clock !== undefined && args.length === 0) || operator.days !== undefined;
}
