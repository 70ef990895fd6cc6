import type { Aggregate, Choice, Expression, Within } from '../check/expression.ts';
import { clockOf } from '../check/walk.ts';
import { compile } from '../evaluate/compile.ts';
import { type Direction, join, joinAll, opposite } from './direction.ts';
import { eachRow } from './each-row.ts';
import type { Motion, Solver } from './solver.ts';
import { atInstant, midnight, never, type Stand, standAt, together } from './stand.ts';
import { still } from './still.ts';
import { ifSolvable, Unsolvable } from './unsolvable.ts';

const growing: Motion = { possible: [1], direction: () => 1, breaks: never };

/** How an expression moves as the clock runs. Throws Unsolvable where that is not known. */
export function motion(expression: Expression, solver: Solver): Motion {
  if (clockOf(expression) === null) return still();
  try {
    return solver.movingOf(expression);
  } catch (error) {
    if (!(error instanceof Unsolvable)) throw error;
    // What does not move evenly may still stand still between instants that are known.
    return still(solver.changesOf(expression));
  }
}

/** The same of an expression that moves evenly. */
export function moving(expression: Expression, solver: Solver): Motion {
  switch (expression.kind) {
    case 'call':
      return motionOfCall(expression, solver);
    case 'widen':
      return solver.motionOf(expression.operand);
    case 'if':
      return motionOfChoice(expression, solver);
    case 'coalesce':
      return motionOfCoalesce(expression.operands, solver);
    case 'within':
      return motionWithin(expression, solver);
    case 'aggregate':
      return motionOfAggregate(expression, solver);
    default:
      return still(solver.changesOf(expression));
  }
}

type Call = Extract<Expression, { readonly kind: 'call' }>;

function motionOfCall(call: Call, solver: Solver): Motion {
  const { operator, args } = call;
  if (operator.clock && args.length === 0) return growing;
  const parts = args.map((arg, index) => (clockOf(arg) === null ? [still()] : waysOfArgument(call, index, solver)));
  if (operator.clock) parts.push([still(midnight)]);
  return parts.reduce((as, bs) => [meet(as, bs, operator.name)])[0] ?? still();
}

/** The movements an argument can be taken for: even, or standing still between jumps (`startOfWeek()` beside `now()`). */
function waysOfArgument(call: Call, index: number, solver: Solver): readonly Motion[] {
  return [() => motionOfArgument(call, index, solver), () => still(solver.changesOf(call.args[index]!))].flatMap(ifSolvable);
}

/** The first of the ways in which two values can be taken that makes them move together. */
function meet(as: readonly Motion[], bs: readonly Motion[], what: string): Motion {
  for (const a of as)
    for (const b of bs) {
      const both = combine(a, b);
      if (both) return both;
    }
  throw new Unsolvable(what);
}

/** How the result moves by one of the arguments. */
function motionOfArgument({ operator, args }: Call, index: number, solver: Solver): Motion {
  const arg = args[index]!;
  const flag = operator.monotone?.[Math.min(index, operator.monotone.length - 1)];
  if (flag === undefined) return still(solver.changesOf(arg));
  const motion = solver.motionOf(arg);
  if (flag === '+') return motion;
  if (flag === '-') return turned(motion, [-1], () => -1);
  const other = args.find((_, at) => at !== index);
  if (!other || clockOf(other) !== null) throw new Unsolvable(operator.name);
  if (other.kind === 'constant') {
    const factor = Math.sign(Number(other.value)) as Direction;
    return turned(motion, [factor], () => factor);
  }
  const run = compile(other);
  return turned(motion, [-1, 0, 1], ({ row, outer, environment }) => {
    const value = run(row, environment, outer);
    return value === null ? 0 : (Math.sign(Number(value)) as Direction);
  });
}

const times = (direction: Direction, factor: Direction): Direction =>
  factor === 0 ? 0 : factor === 1 ? direction : opposite(direction);

function turned(motion: Motion, factors: readonly Direction[], factor: (stand: Stand) => Direction): Motion {
  return {
    ...motion,
    possible: [...new Set(motion.possible.flatMap((direction) => factors.map((by) => times(direction, by))))],
    direction: (stand, instant) => times(motion.direction(stand, instant), factor(stand)),
  };
}

function combine(a: Motion, b: Motion): Motion | undefined {
  const possible = joinAll(a.possible, b.possible);
  return (
    possible && {
      possible,
      direction: (stand, instant) => join(a.direction(stand, instant), b.direction(stand, instant)) ?? 0,
      breaks: together([a.breaks, b.breaks]),
    }
  );
}

function motionOfChoice({ branches, otherwise }: Choice, solver: Solver): Motion {
  const conditions = branches.map(({ when }) => compile(when));
  const motions = [...branches.map(({ result }) => solver.motionOf(result)), solver.motionOf(otherwise)];
  const chosen = ({ row, outer, ...stand }: Stand, instant: number): Motion => {
    const environment = atInstant({ row, outer, ...stand }, instant);
    const index = conditions.findIndex((condition) => condition(row, environment, outer) === true);
    return motions[index < 0 ? motions.length - 1 : index]!;
  };
  return {
    possible: [...new Set(motions.flatMap((motion) => motion.possible))],
    direction: (stand, instant) => chosen(stand, instant).direction(stand, instant),
    breaks: together([...branches.map(({ when }) => solver.changesOf(when)), ...motions.map((motion) => motion.breaks)]),
  };
}

/** Whether an operand is blank does not depend on the clock: an instant of the clock is always there. */
function motionOfCoalesce(operands: readonly Expression[], solver: Solver): Motion {
  const runs = operands.map(compile);
  const motions = operands.map(solver.motionOf);
  return {
    possible: [...new Set(motions.flatMap((motion) => motion.possible))],
    direction: (stand, instant) => {
      const environment = atInstant(stand, instant);
      const index = runs.findIndex((run) => run(stand.row, environment, stand.outer) !== null);
      return index < 0 ? 0 : motions[index]!.direction(stand, instant);
    },
    breaks: together(motions.map((motion) => motion.breaks)),
  };
}

function motionWithin({ body, ...whose }: Within, solver: Solver): Motion {
  const motion = solver.motionOf(body);
  const target = standAt(whose);
  return {
    possible: [...new Set<Direction>([0, ...motion.possible])],
    direction: (stand, instant) => {
      const there = target(stand);
      return there ? motion.direction(there, instant) : 0;
    },
    breaks: (stand) => {
      const there = target(stand);
      return there ? motion.breaks(there) : [];
    },
  };
}

const EVEN = new Set(['sum', 'avg', 'median', 'min', 'max', 'first', 'last']);

/** A total of values that all grow grows too. */
function motionOfAggregate(aggregate: Aggregate & Expression, solver: Solver): Motion {
  const { operator, body, where, order, over } = aggregate;
  if (!body || !EVEN.has(operator) || clockOf(body) === null || (over.kind === 'list' && clockOf(over.list) !== null))
    return still(solver.changesOf(aggregate));
  const motion = solver.motionOf(body);
  // Rows may move in different ways.
  if ((order && clockOf(order) !== null) || !joinAll(motion.possible, motion.possible)) throw new Unsolvable(operator);
  const rows = eachRow(over);
  const conditions = where ? solver.changesOf(where) : never;
  return {
    possible: [...new Set<Direction>([0, ...motion.possible])],
    direction: (stand, instant) =>
      rows(stand)
        .map((row) => motion.direction(row, instant))
        .find((direction) => direction !== 0) ?? 0,
    breaks: (stand) => rows(stand).flatMap((row) => [...motion.breaks(row), ...conditions(row)]),
  };
}
