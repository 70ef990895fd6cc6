import type { Value } from '../value.ts';
import { dayNumber, dayText, isDate } from './day.ts';
import { startOfDay } from './zone.ts';

const FIRST_INSTANT = -62_135_596_800_000;
const LAST_INSTANT = 253_402_300_799_999;
const FIRST_DATE = '0001-01-01';
const LAST_DATE = '9999-12-31';

const clamp = (instant: number): number => Math.min(Math.max(instant, FIRST_INSTANT), LAST_INSTANT);

/** The range that holds one instant; outside the years 1–9999 the end that is nearest. */
export const oneInstant = (instant: number): readonly [Value, Value] => [clamp(instant), clamp(instant + 1)];

/** The range that holds one date. */
export const oneDate = (day: number): readonly [Value, Value] => [clampDay(day), clampDay(day + 1)];

/** The range that holds one whole number, such as a duration's. */
export const oneWhole = (whole: number): readonly [Value, Value] => [whole, whole + 1];

const clampDay = (day: number): string => dayText(day) ?? (day < 0 ? FIRST_DATE : LAST_DATE);

/** The range from one day on until another one begins, as dates. */
export const datesBetween = (from: number, until: number): readonly [Value, Value] => [clampDay(from), clampDay(until)];

/** The same as instants of a zone. */
export const instantsOfDays = (from: number, until: number, zone: string): readonly [Value, Value] => [
  clamp(startOfDay(clampDay(from), zone)),
  dayText(until) === null ? LAST_INSTANT : clamp(startOfDay(clampDay(until), zone)),
];

/** The number of a day, from its text. */
export const dayOf = (date: Value): number => (isDate(date) ? dayNumber(date) : Number.NaN);

/** The durations that give a number when they are multiplied, divided and cut off towards zero, as `scaleDown` does. */
export function durationsScaledTo(result: number, multiplier: number, divisor: number): readonly [Value, Value] {
  const least = (number: number): number =>
    number > 0 ? Math.ceil((number * divisor) / multiplier) : Math.floor(((number - 1) * divisor) / multiplier) + 1;
  return [least(result), least(result + 1)];
}
