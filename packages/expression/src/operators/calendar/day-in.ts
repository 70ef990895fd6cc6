import type { Environment } from '../../environment.ts';
import { dayNumber } from '../../evaluate/day.ts';
import type { Type } from '../../type.ts';
import type { Value } from '../../value.ts';
import { dateIn } from '../date/local-date.ts';

/** The day of a date or of an instant in the app's zone; null where the zone's date lies outside the years 1–9999. */
export function dayIn(value: Value | undefined, type: Type | undefined, environment: Environment): number | null {
  const date = dateIn(value, type, environment);
  return date === null ? null : dayNumber(date);
}
