import type { Expression } from '../check/expression.ts';
import type { Value } from '../value.ts';
import { compileAggregate } from './compile-aggregate.ts';
import { compileCall } from './compile-call.ts';
import { compileCompare } from './compile-compare.ts';
import { compileField, compileScope, compileWithin } from './compile-read.ts';
import { type Decimal, widen, widenToCompare } from './decimal.ts';
import { type Run, rowOutside } from './run.ts';

/** Turns an expression into closures. Nothing is evaluated from text, so it works under the strictest content policy. */
export function compile(expression: Expression): Run {
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'field':
      return compileField(expression, expression.type);
    case 'scope':
      return compileScope(expression.name, expression.type);
    case 'item':
      return (row) => (row as unknown as Value) ?? null;
    case 'within':
      return compileWithin(expression, compile);
    case 'widen': {
      const run = compile(expression.operand);
      const { by, compare } = expression;
      const wide = compare ? widenToCompare : widen;
      return (row, environment, outer) => {
        const value = run(row, environment, outer);
        return value === null ? null : wide(value as Decimal, by);
      };
    }
    case 'not': {
      const run = compile(expression.operand);
      return (row, environment, outer) => !run(row, environment, outer);
    }
    case 'and':
    case 'or':
      return compileJunction(expression.kind, expression.operands.map(compile));
    case 'compare':
      return compileCompare(expression, compile);
    case 'if':
      return compileChoice(expression.branches, compile(expression.otherwise));
    default:
      return compileRest(expression);
  }
}

type Common = 'constant' | 'field' | 'scope' | 'item' | 'within' | 'widen' | 'not' | 'and' | 'or' | 'compare' | 'if';

function compileRest(expression: Exclude<Expression, { readonly kind: Common }>): Run {
  switch (expression.kind) {
    case 'coalesce':
      return compileCoalesce(expression.operands.map(compile));
    case 'empty':
      return compileEmpty(expression.operand);
    case 'in':
      return compileIn(expression.operand, expression.items);
    case 'contains': {
      const list = compile(expression.list);
      const item = compile(expression.item);
      return (row, environment, outer) => {
        const values = list(row, environment, outer) as readonly Value[] | null;
        return values?.includes(item(row, environment, outer)) ?? false;
      };
    }
    case 'list': {
      const items = expression.items.map(compile);
      if (expression.items.some(({ type }) => type.kind === 'list'))
        return (row, environment, outer) => spread(expression.items, (at) => items[at]!(row, environment, outer));
      return (row, environment, outer) => items.map((item) => item(row, environment, outer));
    }
    case 'call':
      return compileCall(expression, compile);
    case 'parameter':
      return compileParameter(expression);
    case 'aggregate':
      return compileAggregate(expression, compile);
  }
}

/** A list among the items of a list stands for its own; of a blank one there are none. */
const spread = (items: readonly Expression[], valueAt: (at: number) => Value): Value =>
  items.flatMap(({ type }, at) => {
    const value = valueAt(at);
    return type.kind === 'list' ? ((value ?? []) as readonly Value[]) : [value];
  }) as Value;

function compileJunction(kind: 'and' | 'or', operands: readonly Run[]): Run {
  const stop = kind === 'or';
  const [first, second] = operands;
  if (operands.length === 2 && first && second)
    return stop
      ? (row, environment, outer) => first(row, environment, outer) === true || second(row, environment, outer)
      : (row, environment, outer) => first(row, environment, outer) === true && second(row, environment, outer);
  return (row, environment, outer) => {
    for (const operand of operands) if (operand(row, environment, outer) === stop) return stop;
    return !stop;
  };
}

function compileChoice(branches: readonly { readonly when: Expression; readonly result: Expression }[], otherwise: Run): Run {
  // From the last branch to the first, so that one branch needs no loop.
  return branches.reduceRight<Run>((next, branch) => {
    const when = compile(branch.when);
    const result = compile(branch.result);
    return (row, environment, outer) =>
      when(row, environment, outer) === true ? result(row, environment, outer) : next(row, environment, outer);
  }, otherwise);
}

function compileCoalesce(operands: readonly Run[]): Run {
  return (row, environment, outer) => {
    for (const operand of operands) {
      const value = operand(row, environment, outer);
      if (value !== null) return value;
    }
    return null;
  };
}

function compileEmpty(operand: Expression): Run {
  const run = compile(operand);
  const { kind } = operand.type;
  if (kind === 'text') return (row, environment, outer) => !run(row, environment, outer);
  if (kind !== 'list' && kind !== 'files') return (row, environment, outer) => run(row, environment, outer) === null;
  return (row, environment, outer) => {
    const value = run(row, environment, outer);
    return value === null || (value as readonly Value[]).length === 0;
  };
}

function compileIn(operand: Expression, items: readonly Expression[]): Run {
  const run = compile(operand);
  if (items.every((item) => item.kind === 'constant')) {
    const values = new Set(items.map((item) => item.value));
    return (row, environment, outer) => values.has(run(row, environment, outer));
  }
  const others = items.map(compile);
  return (row, environment, outer) => {
    const value = run(row, environment, outer);
    return others.some((other) => other(row, environment, outer) === value);
  };
}

function compileParameter({ key, up = 0, at }: Extract<Expression, { readonly kind: 'parameter' }>): Run {
  const instant = at && compile(at);
  return (row, environment, outer) => {
    const when = instant ? instant(row, environment, outer) : environment.now;
    if (when === null || !environment.parameter) return null;
    return environment.parameter(key, rowOutside(row, outer, up), Number(when));
  };
}
