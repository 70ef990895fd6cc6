import type { Aggregate, Compare, CompareOperator, Expression } from '../check/expression.ts';
import { childrenOf, clockOf } from '../check/walk.ts';
import { changeOfSign, changeOfValue } from './change-of-value.ts';
import { joinAll, opposite } from './direction.ts';
import { eachRow } from './each-row.ts';
import type { Solver } from './solver.ts';
import { type Changes, midnight, never, standAt, together } from './stand.ts';
import { still } from './still.ts';
import { ifSolvable, Unsolvable } from './unsolvable.ts';

/** Kinds of value that move in steps of a day or more, so that each step can be waited for. */
const STEPPING = new Set(['date', 'period', 'boolean']);

/** The instants at which a value that stands still between them may change. Throws Unsolvable where it moves all the time. */
export function changes(expression: Expression, solver: Solver): Changes {
  if (clockOf(expression) === null) return never;
  switch (expression.kind) {
    case 'compare':
      return changesOfCompare(expression, solver);
    case 'in':
      return together(expression.items.map((item) => changesOfCompare(equality(expression.operand, item), solver)));
    case 'call':
      return changesOfCall(expression, solver);
    case 'within': {
      const { body, ...whose } = expression;
      const inner = solver.changesOf(body);
      const target = standAt(whose);
      return (stand) => {
        const there = target(stand);
        return there ? inner(there) : [];
      };
    }
    case 'aggregate':
      return changesOfAggregate(expression, solver);
    default:
      return together(childrenOf(expression).map(solver.changesOf));
  }
}

const equality = (left: Expression, right: Expression, operator: CompareOperator = '=='): Compare => ({
  kind: 'compare',
  operator,
  left,
  right,
});

/** Each side is taken as moving evenly or, where that does not go together, as standing still between jumps. */
function changesOfCompare({ left, right }: Compare, solver: Solver): Changes {
  const ways = (side: Expression) => [() => solver.motionOf(side), () => still(solver.changesOf(side))].flatMap(ifSolvable);
  for (const a of ways(left))
    for (const b of ways(right)) if (joinAll(a.possible, b.possible.map(opposite))) return changeOfSign({ left, right }, a, b);
  throw new Unsolvable(nameOfClock(left) ?? nameOfClock(right) ?? 'now');
}

/** The operator by which the clock comes in. */
function nameOfClock(expression: Expression): string | undefined {
  if (expression.kind === 'call' && expression.operator.clock) return expression.operator.name;
  return childrenOf(expression)
    .map(nameOfClock)
    .find((name) => name !== undefined);
}

type Call = Extract<Expression, { readonly kind: 'call' }>;

function changesOfCall(call: Call, solver: Solver): Changes {
  const { operator, args, type } = call;
  if (operator.clock && args.length === 0) {
    if (operator.clock === 'now') throw new Unsolvable(operator.name);
    return midnight;
  }
  const own = operator.clock ? midnight : never;
  const stepping = STEPPING.has(type.kind) && operator.monotone ? tryStep(call, solver) : undefined;
  return stepping ?? together([own, ...args.map(solver.changesOf)]);
}

/** A date or period that moves evenly is waited for until its next step. */
function tryStep(call: Call, solver: Solver): Changes | undefined {
  if (call.args.every((arg) => clockOf(arg) !== 'now')) return undefined;
  return ifSolvable(() => changeOfValue(call, solver.movingOf(call)))[0];
}

function changesOfAggregate({ over, where, body, order }: Aggregate, solver: Solver): Changes {
  const list = over.kind === 'list' ? solver.changesOf(over.list) : never;
  const parts = [where, body, order].filter((part) => part !== undefined).map(solver.changesOf);
  const rows = eachRow(over);
  return (stand) => [...list(stand), ...rows(stand).flatMap((row) => parts.flatMap((part) => part(row)))];
}
