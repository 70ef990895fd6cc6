import { below, type Calendar, type Operation } from '@stepwell/definition';
import type { Interval } from './hours-text.ts';

type Holiday = NonNullable<Calendar['holidays']>[number];

const DAY = 24 * 60 * 60 * 1000;

/** The day (YYYY-MM-DD) some days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export type DayKind = 'work' | 'free' | 'holiday' | 'makeup';

const holds = ({ from, to }: Holiday, day: string): boolean => from <= day && day <= (to ?? from);

/** What a day is in a calendar. A make-up day is worked whatever else it is. */
export function dayKind({ week, holidays = [], workdays = [] }: Calendar, day: string): DayKind {
  if (workdays.some(({ date }) => date === day)) return 'makeup';
  if (holidays.some((holiday) => holds(holiday, day))) return 'holiday';
  return (week[String(weekdayOf(day))] ?? []).length > 0 ? 'work' : 'free';
}

/** The list with an item; where there is no list yet, one. */
const added = (path: string, calendar: Calendar, list: 'holidays' | 'workdays', value: object): Operation => {
  const former = calendar[list] as readonly { readonly from?: string; readonly date?: string }[] | undefined;
  const at = below(path, list);
  if (former === undefined) return { op: 'set', at, value: [value] };
  const start = (item: { readonly from?: string; readonly date?: string }) => item.from ?? item.date ?? '';
  const next = former.findIndex((item) => start(item) > start(value));
  return { op: 'insert', at, value, ...(next >= 0 && { before: String(next) }) };
};

/** Takes one day out of a holiday: what is left of it before and after stays, with its name. */
function withoutDay(path: string, { holidays = [] }: Calendar, day: string): readonly Operation[] {
  const index = holidays.findIndex((holiday) => holds(holiday, day));
  const holiday = holidays[index];
  if (!holiday) return [];
  const at = below(path, 'holidays', index);
  const { from, to = from, ...rest } = holiday;
  const part = (first: string, last: string) => ({ from: first, ...(last > first && { to: last }), ...rest });
  const parts = [...(from < day ? [part(from, dayAfter(day, -1))] : []), ...(day < to ? [part(dayAfter(day, 1), to)] : [])];
  const [first, second] = parts;
  if (!first) return [{ op: 'remove', at }];
  if (!second) return [{ op: 'set', at, value: first }];
  const before = index + 1 < holidays.length ? { before: String(index + 1) } : {};
  return [
    { op: 'set', at, value: first },
    { op: 'insert', at: below(path, 'holidays'), value: second, ...before },
  ];
}

/** Turns one day round: a working day becomes a holiday and a free day is worked; pressed again, it is as it was. */
export function turnDay(path: string, calendar: Calendar, day: string): readonly Operation[] {
  const kind = dayKind(calendar, day);
  if (kind === 'makeup') {
    const index = (calendar.workdays ?? []).findIndex(({ date }) => date === day);
    return [{ op: 'remove', at: below(path, 'workdays', index) }];
  }
  if (kind === 'holiday') return withoutDay(path, calendar, day);
  if (kind === 'free') return [added(path, calendar, 'workdays', { date: day, ...usualHours(calendar) })];
  return [lengthened(path, calendar, day) ?? added(path, calendar, 'holidays', { from: day })];
}

/** A make-up day on which the week says nothing has the hours of the first day that has any. */
function usualHours({ week }: Calendar): { hours?: Interval[] } {
  const hours = Object.values(week).find((one) => one.length > 0);
  return hours ? { hours: hours.map(([from, to]) => [from, to]) } : {};
}

/** A day right after a holiday (over free days too) makes that longer, so that a week off is one holiday. */
function lengthened(path: string, { holidays = [] }: Calendar, day: string): Operation | undefined {
  const index = holidays.findIndex(({ from, to }) => dayAfter(to ?? from, 1) === day);
  const holiday = holidays[index];
  if (!holiday) return undefined;
  const { from, to: _, ...rest } = holiday;
  return { op: 'set', at: below(path, 'holidays', index), value: { from, to: day, ...rest } };
}

/** Makes all days from one to another one holiday; what was one within that becomes part of it. */
export function addHoliday(path: string, calendar: Calendar, [one, other]: readonly [string, string]): readonly Operation[] {
  const [from, to] = one <= other ? [one, other] : [other, one];
  const inside = (calendar.holidays ?? []).flatMap((holiday, index) =>
    from <= holiday.from && (holiday.to ?? holiday.from) <= to ? [index] : [],
  );
  const label = inside.map((index) => calendar.holidays?.[index]?.label).find((words) => words !== undefined);
  const holidays = (calendar.holidays ?? []).filter((_, index) => !inside.includes(index));
  const value = { from, ...(to > from && { to }), ...(label !== undefined && { label }) };
  return [
    ...inside.toReversed().map((index): Operation => ({ op: 'remove', at: below(path, 'holidays', index) })),
    added(path, calendar.holidays === undefined ? calendar : { ...calendar, holidays }, 'holidays', value),
  ];
}

/** Sets the hours of one day of the week; none: it is free. */
export function setHours(path: string, { week }: Calendar, day: number, hours: readonly Interval[]): readonly Operation[] {
  const at = below(path, 'week', day);
  if (hours.length > 0) return [{ op: 'set', at, value: hours }];
  return Object.hasOwn(week, String(day)) ? [{ op: 'remove', at }] : [];
}
