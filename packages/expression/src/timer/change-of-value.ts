import type { Compare, Expression } from '../check/expression.ts';
import { compile } from '../evaluate/compile.ts';
import type { Value } from '../value.ts';
import type { Motion } from './solver.ts';
import { atInstant, bisect, type Changes, earliest, type NextChange, type Stand } from './stand.ts';

type At = (instant: number) => unknown;

/**
 * When an order of two values may turn. Between breaks their difference moves one way only, so that its sign changes at most
 * twice, and the real evaluator is asked at which instant: rounding, steps and calendars are then exact by themselves.
 */
export function changeOfSign({ left, right }: Pick<Compare, 'left' | 'right'>, a: Motion, b: Motion): Changes {
  const [first, second] = [compile(left), compile(right)];
  return (stand) => {
    const at: At = (instant) => {
      const environment = atInstant(stand, instant);
      return signOf(first(stand.row, environment, stand.outer), second(stand.row, environment, stand.outer));
    };
    return [nextChange(at, stand, [a, b])];
  };
}

/** When a value that moves one way may take its next step. */
export function changeOfValue(expression: Expression, motion: Motion): Changes {
  const run = compile(expression);
  return (stand) => {
    const at: At = (instant) => run(stand.row, atInstant(stand, instant), stand.outer);
    return [nextChange(at, stand, [motion])];
  };
}

function signOf(a: Value, b: Value): number | null {
  if (a === null || b === null) return null;
  return a < b ? -1 : a > b ? 1 : 0;
}

function nextChange(at: At, stand: Stand, motions: readonly Motion[]): NextChange {
  const breaks = motions.flatMap((motion) => motion.breaks(stand));
  return (after, end) => {
    const turn = earliest(breaks, after, end);
    if (motions.every((motion) => motion.direction(stand, after) === 0)) return turn;
    const before = at(after);
    const last = turn === null ? end : turn - 1;
    return bisect(after, last, (instant) => at(instant) !== before) ?? turn;
  };
}
