import { compileFormula, type Environment, type Formula } from '@stepwell/expression';
import { dateOfDay, dayNumber } from '../calendar/hours.ts';
import { startOfDate, type WorkingTime } from '../calendar/index.ts';
import { localDate } from '../values/local-date.ts';

const MINUTE = 60_000;

/** When a condition must be judged again although nobody writes: at the next minute, when it reads the clock. */
export function wakeOf(formula: Formula | undefined, { now }: Environment): number | null {
  return formula?.clock ? (Math.floor(now / MINUTE) + 1) * MINUTE : null;
}

/** A value that reads the clock and is no condition is looked at again at the next local midnight. */
export function nextMidnight(formula: Formula | undefined, environment: Environment, working: WorkingTime): number | null {
  if (!formula?.clock) return null;
  const today = localDate(environment.now, working.timeZone);
  return startOfDate(working, dateOfDay(dayNumber(today) + 1));
}

export const isTrue = (formula: Formula | undefined, environment: Environment): boolean =>
  formula !== undefined && compileFormula(formula)(environment) === true;
