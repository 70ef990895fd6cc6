import { addWorking, calendarNamed, startOfDate, type WorkingTime, workingBetween, workingTime } from '@stepwell/expression';
import type { Model } from '../model/model.ts';
import { localDate } from '../values/local-date.ts';

const DAY = 86_400_000;

/** Turns the times of a demo into instants, for an installation at one. */
export interface DemoTime {
  /**
   * `-40d 09:12`: 40 working days (of the app's `business` calendar) before the day of installation, at 09:12 local. When that
   * day is no working day, the next one counts as day 0: what was left on Friday is due on Monday.
   */
  readonly instant: (text: string) => number | undefined;
  /** `+10d`: the date ten calendar days after an instant. */
  readonly date: (text: string, at: number) => string | undefined;
}

export function demoTime(model: Model, installedAt: number): DemoTime {
  const { timeZone } = model.schema;
  const business = calendarNamed('business', model.schema.calendars);
  if (!business) throw new Error('No calendar of office hours');
  const working = workingTime(business, timeZone);
  const base = nextWorkingDay(working, localDate(installedAt, timeZone));
  return {
    instant: (text) => {
      const [, days, hour, minute] = /^(-?\d+)d (\d\d):(\d\d)$/.exec(text) ?? [];
      if (days === undefined) return undefined;
      const start = base + (Number(hour) * 60 + Number(minute)) * 60_000;
      return addWorking(working, start, { days: Number(days), ms: 0 }) ?? undefined;
    },
    date: (text, at) => {
      const [, days] = /^([+-]\d+)d$/.exec(text) ?? [];
      return days === undefined ? undefined : localDate(at + Number(days) * DAY, timeZone);
    },
  };
}

function nextWorkingDay(working: WorkingTime, date: string): number {
  const start = startOfDate(working, date);
  for (let day = start; day < start + 30 * DAY; day += DAY) if (workingBetween(working, day, day + DAY) > 0) return day;
  return start;
}
