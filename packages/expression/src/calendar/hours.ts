import { dayNumber, isoWeekday } from '../evaluate/day.ts';
import type { Calendar } from './calendar.ts';

/** Minutes after local midnight: [from, to), `to` up to 1440. */
type Hours = readonly (readonly [from: number, to: number])[];

export interface DayRules {
  /** The working hours of a day; none on a free day. */
  readonly of: (day: number) => Hours;
  /** No day of this calendar is ever closed: it is the wall clock. */
  readonly always: boolean;
}

/** What a calendar says of each day: a make-up day beats a holiday, a holiday beats the week. */
export function dayRules(calendar: Calendar): DayRules {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => readHours(calendar.week[String(weekday)] ?? []));
  const usual = week.find((hours) => hours.length > 0) ?? [];
  const makeUp = new Map((calendar.workdays ?? []).map(({ date, hours }) => [dayNumber(date), hours && readHours(hours)]));
  const holidays = (calendar.holidays ?? []).map(({ from, to }) => [dayNumber(from), dayNumber(to ?? from)] as const);
  const ofWeek = (day: number): Hours => week[isoWeekday(day) - 1] ?? [];
  const isHoliday = (day: number) => holidays.some(([from, to]) => from <= day && day <= to);
  const onMakeUp = (day: number): Hours => makeUp.get(day) ?? (ofWeek(day).length > 0 ? ofWeek(day) : usual);
  const of = (day: number): Hours => (makeUp.has(day) ? onMakeUp(day) : isHoliday(day) ? [] : ofWeek(day));
  return { of, always: holidays.length === 0 && makeUp.size === 0 && week.every(isFullDay) };
}

const isFullDay = (hours: Hours): boolean => hours.length === 1 && hours[0]?.[0] === 0 && hours[0][1] === 1440;

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** In order, touching and overlapping ones made one, empty ones left out. */
function readHours(intervals: readonly (readonly [string, string])[]): Hours {
  const sorted = intervals.map(([from, to]) => [minutes(from), minutes(to)] as [number, number]).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) merged.push([from, to]);
  }
  return merged;
}
