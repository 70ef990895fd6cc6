import { dayNumber, FIRST_DAY, LAST_DAY } from '../evaluate/day.ts';
import type { Calendar } from './calendar.ts';
import { dayRules } from './hours.ts';

/** Which days of a calendar are worked, in numbers from which any day's place among them follows: in JavaScript and in SQL. */
export interface WorkingDays {
  /** Working days of a usual week before its 1st, 2nd … 7th day and in all of it. */
  readonly week: readonly number[];
  /** Holidays as pairs [from, to), in order and apart. */
  readonly holidays: readonly number[];
  /** Make-up days as pairs: the day, and by how much it differs from week and holidays (-1, 0, 1). */
  readonly workdays: readonly number[];
}

const made = new WeakMap<Calendar, WorkingDays>();

export function workingDays(calendar: Calendar): WorkingDays {
  const found = made.get(calendar) ?? makeWorkingDays(calendar);
  made.set(calendar, found);
  return found;
}

function makeWorkingDays(calendar: Calendar): WorkingDays {
  const usual = dayRules({ key: calendar.key, week: calendar.week });
  const isWorked = ({ of }: ReturnType<typeof dayRules>, day: number) => Number(of(day).length > 0);
  const week = [0];
  for (let weekday = 0; weekday < 7; weekday += 1) week.push(week[weekday]! + isWorked(usual, MONDAY + weekday));
  const all = dayRules(calendar);
  const before = dayRules({ ...calendar, workdays: [] });
  const days = new Set((calendar.workdays ?? []).map(({ date }) => dayNumber(date)));
  const workdays = [...days].sort((a, b) => a - b).flatMap((day) => [day, isWorked(all, day) - isWorked(before, day)]);
  return { week, holidays: rangesOf(calendar), workdays };
}

/** A Monday: the first day of 1970 was a Thursday. */
const MONDAY = -3;

function rangesOf({ holidays = [] }: Calendar): readonly number[] {
  const ranges = holidays.map(({ from, to }) => [dayNumber(from), dayNumber(to ?? from) + 1] as [number, number]);
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.filter((range) => range[0] < range[1]).sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.flat();
}

/** How many working days lie before a day, counted from one fixed Monday: negative before it. */
export function workingDaysBefore(days: WorkingDays, day: number): number {
  const { week, holidays, workdays } = days;
  let count = usualBefore(week, day);
  for (let at = 0; at < holidays.length && holidays[at]! < day; at += 2)
    count -= usualBefore(week, Math.min(day, holidays[at + 1]!)) - usualBefore(week, holidays[at]!);
  for (let at = 0; at < workdays.length && workdays[at]! < day; at += 2) count += workdays[at + 1]!;
  return count;
}

function usualBefore(week: readonly number[], day: number): number {
  const weeks = Math.floor((day - MONDAY) / 7);
  return weeks * week[7]! + week[day - MONDAY - weeks * 7]!;
}

/** The working day before which so many lie; null where there is none in the years 1–9999. */
export function workingDayAt(days: WorkingDays, count: number): number | null {
  if (workingDaysBefore(days, FIRST_DAY) > count) return null;
  let low = FIRST_DAY;
  let high = LAST_DAY + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (workingDaysBefore(days, middle + 1) > count) high = middle;
    else low = middle + 1;
  }
  return low > LAST_DAY ? null : low;
}
