import type { Compare, Expression } from '../check/expression.ts';
import type { Value } from '../value.ts';
import type { Run } from './run.ts';

/** Two values side by side: equality takes blank for a value, an order is false where a side is blank. */
export function compileCompare({ operator, left, right }: Compare, compile: (of: Expression) => Run): Run {
  const a = compile(left);
  const b = compile(right);
  switch (operator) {
    case '==':
      if (right.kind === 'constant') return equalsConstant(a, right.value);
      return (row, environment, outer) => a(row, environment, outer) === b(row, environment, outer);
    case '!=':
      return (row, environment, outer) => a(row, environment, outer) !== b(row, environment, outer);
    case '<':
      if (right.kind === 'constant') return lessThanConstant(a, right.value);
      if (left.kind === 'constant') return greaterThanConstant(b, left.value);
      return (row, environment, outer) => {
        const x = a(row, environment, outer);
        if (x === null) return false;
        const y = b(row, environment, outer);
        return y !== null && x < y;
      };
    case '<=':
      return (row, environment, outer) => {
        const x = a(row, environment, outer);
        if (x === null) return false;
        const y = b(row, environment, outer);
        return y !== null && x <= y;
      };
    case '>':
      return compileCompare({ kind: 'compare', operator: '<', left: right, right: left }, compile);
    case '>=':
      return compileCompare({ kind: 'compare', operator: '<=', left: right, right: left }, compile);
  }
}

const equalsConstant =
  (run: Run, constant: unknown): Run =>
  (row, environment, outer) =>
    run(row, environment, outer) === constant;

const lessThanConstant =
  (run: Run, constant: Value): Run =>
  (row, environment, outer) => {
    const value = run(row, environment, outer);
    return value !== null && constant !== null && value < constant;
  };

const greaterThanConstant =
  (run: Run, constant: Value): Run =>
  (row, environment, outer) => {
    const value = run(row, environment, outer);
    return value !== null && constant !== null && constant < value;
  };
