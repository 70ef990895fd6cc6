import type { Operator } from '../operator.ts';
import { all } from './aggregate/all.ts';
import { average } from './aggregate/average.ts';
import { count } from './aggregate/count.ts';
import { distinctCount } from './aggregate/distinct-count.ts';
import { first } from './aggregate/first.ts';
import { join } from './aggregate/join.ts';
import { last } from './aggregate/last.ts';
import { maxOver } from './aggregate/max-over.ts';
import { median } from './aggregate/median.ts';
import { minOver } from './aggregate/min-over.ts';
import { none } from './aggregate/none.ts';
import { some } from './aggregate/some.ts';
import { sum } from './aggregate/sum.ts';
import { where } from './aggregate/where.ts';
import { calendarOperators } from './calendar/index.ts';
import { dateOperators } from './date/index.ts';
import { and } from './logic/and.ts';
import { atLeast } from './logic/at-least.ts';
import { atMost } from './logic/at-most.ts';
import { between } from './logic/between.ts';
import { choose } from './logic/choose.ts';
import { coalesce } from './logic/coalesce.ts';
import { differs } from './logic/differs.ts';
import { equals } from './logic/equals.ts';
import { filled } from './logic/filled.ts';
import { greaterThan } from './logic/greater-than.ts';
import { implies } from './logic/implies.ts';
import { isEmpty } from './logic/is-empty.ts';
import { isIn } from './logic/is-in.ts';
import { lessThan } from './logic/less-than.ts';
import { match } from './logic/match.ts';
import { not } from './logic/not.ts';
import { or } from './logic/or.ts';
import { parameter } from './logic/parameter.ts';
import { moneyOperators } from './money/index.ts';
import { absolute } from './number/absolute.ts';
import { add } from './number/add.ts';
import { ceil } from './number/ceil.ts';
import { clamp } from './number/clamp.ts';
import { divide } from './number/divide.ts';
import { floor } from './number/floor.ts';
import { greatest } from './number/greatest.ts';
import { least } from './number/least.ts';
import { modulo } from './number/modulo.ts';
import { multiply } from './number/multiply.ts';
import { negate } from './number/negate.ts';
import { power } from './number/power.ts';
import { remainder } from './number/remainder.ts';
import { round } from './number/round.ts';
import { sign } from './number/sign.ts';
import { squareRoot } from './number/square-root.ts';
import { subtract } from './number/subtract.ts';
import { peopleOperators } from './people/index.ts';
import { periodOperators } from './period/index.ts';
import { textOperators } from './text/index.ts';
import { addDays } from './time/add-days.ts';
import { addDuration } from './time/add-duration.ts';
import { addDurations } from './time/add-durations.ts';
import { date } from './time/date.ts';
import { days } from './time/days.ts';
import { daysBetweenDates } from './time/days-between-dates.ts';
import { divideDuration } from './time/divide-duration.ts';
import { duration } from './time/duration.ts';
import { durationAdded } from './time/duration-added.ts';
import { durationRatio } from './time/duration-ratio.ts';
import { durationRemainder } from './time/duration-remainder.ts';
import { durationScaled } from './time/duration-scaled.ts';
import { elapsed } from './time/elapsed.ts';
import { hours } from './time/hours.ts';
import { minutes } from './time/minutes.ts';
import { now } from './time/now.ts';
import { scaleDuration } from './time/scale-duration.ts';
import { seconds } from './time/seconds.ts';
import { subtractDays } from './time/subtract-days.ts';
import { subtractDuration } from './time/subtract-duration.ts';
import { subtractDurations } from './time/subtract-durations.ts';
import { today } from './time/today.ts';

const logic = [and, or, not, implies, choose, match, coalesce, isEmpty, filled, isIn, between, parameter];
const comparison = [equals, differs, lessThan, atMost, greaterThan, atLeast];
const number = [
  add,
  subtract,
  negate,
  multiply,
  divide,
  remainder,
  absolute,
  round,
  floor,
  ceil,
  greatest,
  least,
  clamp,
  modulo,
  power,
  sign,
  squareRoot,
];
const aggregate = [count, sum, average, median, minOver, maxOver, some, all, none, first, last, distinctCount, join, where];
const time = [now, today, date, duration, days, hours, minutes, seconds];
const timeArithmetic = [
  ...[addDuration, durationAdded, subtractDuration, elapsed, addDurations, subtractDurations],
  ...[scaleDuration, durationScaled, divideDuration, durationRatio, durationRemainder],
  ...[addDays, subtractDays, daysBetweenDates],
];

/** Every operator and function of the language. Of operators that share a name, the first whose parameters fit is taken. */
export const operators: readonly Operator[] = Object.freeze([
  ...logic,
  ...comparison,
  ...number,
  ...aggregate,
  ...time,
  ...timeArithmetic,
  ...dateOperators,
  ...calendarOperators,
  ...periodOperators,
  ...moneyOperators,
  ...textOperators,
  ...peopleOperators,
]);
