import type { Calendar } from './calendar.ts';
import { dayRules } from './hours.ts';
import { endOf, startOf, type YearTable, yearTable } from './year-table.ts';

/** A calendar ready for arithmetic in its own zone, or the app's. */
export interface WorkingTime {
  readonly timeZone: string;
  /** Nothing is ever closed: a day is 24 h and time is time. */
  readonly always: boolean;
  readonly year: (year: number) => YearTable;
}

const made = new WeakMap<Calendar, Map<string, WorkingTime>>();

/** The working time of a calendar; its tables are made once per year and kept with the calendar object. */
export function workingTime(calendar: Calendar, timeZone: string): WorkingTime {
  const zone = calendar.timeZone ?? timeZone;
  const byZone = made.get(calendar) ?? new Map<string, WorkingTime>();
  made.set(calendar, byZone);
  const found = byZone.get(zone) ?? makeWorkingTime(calendar, zone);
  byZone.set(zone, found);
  return found;
}

function makeWorkingTime(calendar: Calendar, timeZone: string): WorkingTime {
  const rules = dayRules(calendar);
  const years = new Map<number, YearTable>();
  const year = (number: number): YearTable => {
    const found = years.get(number) ?? yearTable(rules, timeZone, number);
    years.set(number, found);
    return found;
  };
  return { timeZone, always: rules.always, year };
}

/** Formulas count time in the years 1–9999; so do calendars, with a year to spare on either side. */
export const isYear = (year: number): boolean => year >= 2 && year <= 9998;

/** The local year an instant lies in. */
export function yearOf(time: WorkingTime, at: number): number {
  const year = new Date(at).getUTCFullYear();
  if (!isYear(year)) return year;
  const table = time.year(year);
  if (at < startOf(table)) return year - 1;
  return at >= endOf(table) ? year + 1 : year;
}

/** The first index of ascending `values` that is greater than `limit`. */
export function firstAbove(values: Float64Array | Int32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
