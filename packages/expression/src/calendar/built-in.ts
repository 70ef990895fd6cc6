import type { Calendar } from './calendar.ts';

const FULL: [string, string] = ['00:00', '24:00'];
const OFFICE: [string, string] = ['09:00', '18:00'];
const weekOf = (days: readonly number[], hours: [string, string]) =>
  Object.fromEntries(days.map((day) => [String(day), [hours]]));
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** Office hours, where an app defines none of its own under this key. */
const business: Calendar = {
  key: 'business',
  label: { 'zh-CN': '办公时间', en: 'Office hours' },
  week: weekOf(MONDAY_TO_FRIDAY, OFFICE),
};
const working_day: Calendar = {
  key: 'working_day',
  label: { 'zh-CN': '工作日全天', en: 'Working days' },
  week: weekOf(MONDAY_TO_FRIDAY, FULL),
};

/** The wall clock: where no calendar is written, this one holds. */
export const always: Calendar = {
  key: 'always',
  label: { 'zh-CN': '全天候', en: 'Always' },
  week: weekOf([...MONDAY_TO_FRIDAY, 6, 7], FULL),
};

/**
 * The calendars of an app by key, with the three that ship. An app's own calendar of the same key comes first; the shipped
 * `working_day` then takes the free days, holidays and make-up days of the app's `business`.
 */
export function calendarsOf(own: readonly Calendar[]): ReadonlyMap<string, Calendar> {
  const office = own.find(({ key }) => key === business.key) ?? business;
  const shipped = [business, workingDaysOf(office), always];
  return new Map([...shipped, ...own].map((calendar) => [calendar.key, calendar]));
}

const shipped = calendarsOf([]);

/** The calendar of a key among an app's; of those that ship where the app's are not known. */
export const calendarNamed = (key: string, calendars: ReadonlyMap<string, Calendar> | undefined): Calendar | undefined =>
  (calendars ?? shipped).get(key);

function workingDaysOf({ timeZone, week, holidays, workdays, knownUntil }: Calendar): Calendar {
  const open = Object.entries(week).filter(([, hours]) => hours.length > 0);
  const days = (workdays ?? []).map(({ date }) => ({ date }));
  return {
    ...working_day,
    timeZone,
    week: Object.fromEntries(open.map(([day]) => [day, [FULL]])),
    holidays,
    workdays: days,
    knownUntil,
  };
}
