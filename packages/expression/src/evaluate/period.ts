import type { PeriodUnit } from '../type.ts';
import { dayNumber, dayText, isDate, isoWeekday } from './day.ts';

/**
 * Periods as text: `2026-03-02`, `2026-W10`, `2026-03`, `2026-Q1`, `2026`, fiscal `F2026-03`, `F2026-Q1`, `F2026`. A week belongs
 * to the year of its Thursday, on whatever day weeks begin (ISO 8601 where they begin on Monday). A fiscal year is called after
 * the calendar year in which it begins. Of one unit, an earlier period is a smaller text.
 */
export interface Reckoning {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  /** Month in which the fiscal year begins. */
  readonly fiscalYearStart: number;
}

/** Units made of months: how many, and whether counted from the start of the fiscal year. */
const monthUnits: ReadonlyMap<PeriodUnit, { readonly months: number; readonly fiscal: boolean }> = new Map([
  ['month', { months: 1, fiscal: false }],
  ['quarter', { months: 3, fiscal: false }],
  ['year', { months: 12, fiscal: false }],
  ['fiscal_month', { months: 1, fiscal: true }],
  ['fiscal_quarter', { months: 3, fiscal: true }],
  ['fiscal_year', { months: 12, fiscal: true }],
]);

export const periodUnits: readonly PeriodUnit[] = ['day', 'week', ...monthUnits.keys()];

const MONTHS = /^(F?)(?!0000)(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;
const WEEK = /^(?!0000)(\d{4})-W(\d\d)$/;
const WEEKDAYS = 7;
const THURSDAY = 4;

/** The unit of a period that is written out; undefined when the text is none. */
export function unitOf(period: string): PeriodUnit | undefined {
  if (isDate(period)) return 'day';
  if (WEEK.test(period)) return thursdayOf(period) === undefined ? undefined : 'week';
  const [match, fiscal, , quarter, month] = MONTHS.exec(period) ?? [];
  if (match === undefined) return undefined;
  const unit = quarter ? 'quarter' : month ? 'month' : 'year';
  return fiscal ? `fiscal_${unit}` : unit;
}

/** The period of a unit that holds a date. */
export function periodOf(date: string, unit: PeriodUnit, reckoning: Reckoning): string | null {
  const day = dayNumber(date);
  if (unit === 'day') return date;
  if (unit === 'week') return periodAt(unit, (firstOfWeek(day, reckoning) + toThursday(reckoning)) / WEEKDAYS);
  const { months, fiscal } = monthUnits.get(unit)!;
  return periodAt(unit, Math.floor((monthOf(date) - (fiscal ? reckoning.fiscalYearStart - 1 : 0)) / months));
}

/** The place of a period among all of its unit; neighbours differ by one. */
export function ordinalOf(period: string): number {
  const [match, , year, quarter, month] = MONTHS.exec(period) ?? [];
  if (match === undefined) return isDate(period) ? dayNumber(period) : thursdayOf(period)! / WEEKDAYS;
  if (quarter) return Number(year) * 4 + Number(quarter) - 1;
  return month ? Number(year) * 12 + Number(month) - 1 : Number(year);
}

/** The period of a unit at a place among all of them; null outside the years 1–9999. */
export function periodAt(unit: PeriodUnit, ordinal: number): string | null {
  if (unit === 'day') return dayText(ordinal);
  if (unit === 'week') return weekAt(ordinal);
  const { months, fiscal } = monthUnits.get(unit)!;
  const year = Math.floor((ordinal * months) / 12);
  if (year < 1 || year > 9999) return null;
  const number = ordinal - (year * 12) / months + 1;
  const within = months === 12 ? '' : months === 3 ? `-Q${number}` : `-${String(number).padStart(2, '0')}`;
  return `${fiscal ? 'F' : ''}${String(year).padStart(4, '0')}${within}`;
}

/** The number of a period within its year, of a day within its month, of a year the year. */
export function numberOf(period: string): number {
  if (unitOf(period) === 'day') return Number(period.slice(8));
  return Number(/(\d\d|\d)$/.exec(period.slice(period.startsWith('F') ? 5 : 4))?.[0] ?? period.replace('F', ''));
}

/** The day on which a period begins, and the day after it ends, as day numbers. */
export function spanOf(period: string, reckoning: Reckoning): { readonly from: number; readonly to: number } {
  const unit = unitOf(period)!;
  const ordinal = ordinalOf(period);
  if (unit === 'day') return { from: ordinal, to: ordinal + 1 };
  if (unit === 'week') {
    const from = ordinal * WEEKDAYS - toThursday(reckoning);
    return { from, to: from + WEEKDAYS };
  }
  const { months, fiscal } = monthUnits.get(unit)!;
  const first = ordinal * months + (fiscal ? reckoning.fiscalYearStart - 1 : 0);
  return { from: firstOfMonth(first), to: firstOfMonth(first + months) };
}

/** The periods of a unit within a period, in order: those that begin in it, of weeks those whose Thursday lies in it. */
export function periodsIn(period: string, unit: PeriodUnit, reckoning: Reckoning): readonly string[] {
  const { from, to } = spanOf(period, reckoning);
  const first = periodOf(dayText(from)!, unit, reckoning)!;
  const found: string[] = [];
  for (let ordinal = ordinalOf(first); ; ordinal++) {
    const next = periodAt(unit, ordinal);
    if (next === null) return found;
    const at = unit === 'week' ? ordinal * WEEKDAYS : spanOf(next, reckoning).from;
    if (at >= to) return found;
    if (at >= from) found.push(next);
  }
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

// Not Date.UTC: it takes the years 0–99 for 1900–1999.
const firstOfMonth = (month: number): number => new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / 86_400_000;

const firstOfWeek = (day: number, { weekStart }: Reckoning): number =>
  day - ((isoWeekday(day) - weekStart + WEEKDAYS) % WEEKDAYS);

/** How many days after its first day the Thursday of a week comes. */
const toThursday = ({ weekStart }: Reckoning): number => (THURSDAY - weekStart + WEEKDAYS) % WEEKDAYS;

/** The day number of the Thursday of a week. 1970-01-01 was one, so that it is a multiple of seven. */
function thursdayOf(week: string): number | undefined {
  const [, year, number] = WEEK.exec(week)!;
  const thursday = firstThursday(Number(year)) + (Number(number) - 1) * WEEKDAYS;
  return number !== '00' && dayText(thursday)?.startsWith(year!) ? thursday : undefined;
}

const firstThursday = (year: number): number => Math.ceil(firstOfMonth(year * 12) / WEEKDAYS) * WEEKDAYS;

function weekAt(ordinal: number): string | null {
  const thursday = ordinal * WEEKDAYS;
  const year = dayText(thursday)?.slice(0, 4);
  if (year === undefined) return null;
  const number = (thursday - firstThursday(Number(year))) / WEEKDAYS + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
