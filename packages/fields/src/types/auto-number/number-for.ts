import type { Options } from '../../field-type.ts';

interface NumberOptions {
  readonly prefix?: string;
  readonly digits?: number;
  readonly start?: number;
}

/**
 * The series that a new record's number belongs to: its prefix with the parts of `day` (YYYY-MM-DD in the app's zone) put in.
 * Numbers count on within a series, so `{yyyy}` begins anew each year.
 */
export function seriesOf(options: Options, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts: { readonly [part: string]: string } = { yyyy: year, yy: year.slice(2), mm: month, dd: date };
  return ((options as NumberOptions).prefix ?? '').replace(/\{(yyyy|yy|mm|dd)\}/g, (_, part: string) => parts[part] ?? '');
}

/** The number of the record that is the `count`th (from 0) of its series. */
export function numberFor(options: Options, series: string, count: number): string {
  const { digits = 4, start = 1 } = options as NumberOptions;
  return `${series}${String(start + count).padStart(digits, '0')}`;
}
