import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import utc from 'dayjs/plugin/utc.js';
import { writeInstant } from '../values/instant.ts';
import { instantOf, wallClockAt } from '../values/zone.ts';

dayjs.extend(utc);

/**
 * An instant as the wall clock of a zone, for a picker. The clock is carried in UTC, where no hour is ever missing, so that
 * neither the browser's own zone nor its summer time can bend it.
 */
export function clockOf(instant: number, timeZone: string): Dayjs {
  const { year, month, day, hour, minute, second } = wallClockAt(instant, timeZone);
  return dayjs
    .utc(0)
    .year(year)
    .month(month - 1)
    .date(day)
    .hour(hour)
    .minute(minute)
    .second(second);
}

/** What was picked, as an instant on the wire. A picker cuts seconds off. */
export function instantFrom(picked: Dayjs, timeZone: string): string {
  const wall = {
    year: picked.year(),
    month: picked.month() + 1,
    day: picked.date(),
    hour: picked.hour(),
    minute: picked.minute(),
  };
  return writeInstant(instantOf({ ...wall, second: 0 }, timeZone));
}

/** A day on the wire for a picker, and back. */
export const dayFrom = (picked: Dayjs): string => picked.format('YYYY-MM-DD');
export const dayFor = (day: string): Dayjs => dayjs.utc(day);
