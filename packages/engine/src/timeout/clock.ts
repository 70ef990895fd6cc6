import {
  checkTimer,
  compileFormula,
  type Environment,
  type Formula,
  madeOnce,
  nextFlip,
  nextMidnight,
} from '@stepwell/expression';

/** A formula that reads the clock is looked at again at least this often. */
const HORIZON = 400 * 86_400_000;
/** More flips than this within one lateness are not followed one by one. */
const MOST_FLIPS = 1_000;

/**
 * The instant after now at which a formula must be asked again although nobody writes; null when time cannot change it. What
 * cannot be solved (publishing warns of it) is asked again at the next local midnight.
 */
export function wakeOf(formula: Formula | undefined, environment: Environment): number | null {
  if (!formula?.clock) return null;
  const { now } = environment;
  if (!isSolvable(formula)) return nextMidnight(now, environment.timeZone);
  return nextFlip(formula, environment, now, now + HORIZON) ?? now + HORIZON;
}

/** When a condition last became what it is, if that was by itself at or after `from`. */
export function lastFlip(formula: Formula | undefined, environment: Environment, from: number | undefined): number | undefined {
  if (!formula?.clock || from === undefined || !isSolvable(formula)) return undefined;
  let last: number | undefined;
  let at: number | null = from - 1;
  for (let tries = 0; at !== null && tries < MOST_FLIPS; tries += 1) {
    at = nextFlip(formula, environment, at, environment.now);
    last = at ?? last;
  }
  return last;
}

const solvable = new WeakMap<Formula, boolean>();

const isSolvable = (formula: Formula): boolean => madeOnce(solvable, formula, () => checkTimer(formula).length === 0);

export const isTrue = (formula: Formula | undefined, environment: Environment): boolean =>
  formula !== undefined && compileFormula(formula)(environment) === true;
