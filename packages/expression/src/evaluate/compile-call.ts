import type { Expression } from '../check/expression.ts';
import type { Value } from '../value.ts';
import type { Run } from './run.ts';

type Call = Extract<Expression, { readonly kind: 'call' }>;

/** The call of an operator. Where blanks propagate, `evaluate` never sees one. */
export function compileCall({ operator, args, signature }: Call, compile: (of: Expression) => Run): Run {
  const { evaluate } = operator;
  const runs = args.map(compile);
  if (operator.blanks === 'custom')
    return (row, environment, outer) =>
      evaluate(
        runs.map((run) => run(row, environment, outer)),
        environment,
        signature,
      );
  const [first, second] = runs;
  if (runs.length === 1 && first)
    return (row, environment, outer) => {
      const a = first(row, environment, outer);
      return a === null ? null : evaluate([a], environment, signature);
    };
  const pair = operator.pair?.(signature);
  if (runs.length === 2 && first && second && pair) return compilePair(first, second, pair);
  if (runs.length === 2 && first && second)
    return (row, environment, outer) => {
      const a = first(row, environment, outer);
      if (a === null) return null;
      const b = second(row, environment, outer);
      return b === null ? null : evaluate([a, b], environment, signature);
    };
  return (row, environment, outer) => {
    const values: Value[] = [];
    for (const run of runs) {
      const value = run(row, environment, outer);
      if (value === null) return null;
      values.push(value);
    }
    return evaluate(values, environment, signature);
  };
}

function compilePair(first: Run, second: Run, pair: (a: Value, b: Value) => Value): Run {
  return (row, environment, outer) => {
    const a = first(row, environment, outer);
    if (a === null) return null;
    const b = second(row, environment, outer);
    return b === null ? null : pair(a, b);
  };
}
