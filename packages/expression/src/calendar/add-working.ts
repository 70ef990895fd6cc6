import { dayNumber } from '../evaluate/day.ts';
import { type Duration, durationMs } from './duration.ts';
import { firstAbove, isYear, type WorkingTime, yearOf } from './working-time.ts';
import { instantOf, timeOfDay } from './year-table.ts';

/** How many years of closed doors are searched before an instant counts as unknown. */
const PATIENCE = 50;

interface Opening {
  readonly year: number;
  readonly index: number;
  readonly at: number;
}

/**
 * The instant a duration after (or before) a start: first its days, as working days at the same local time moved into
 * opening hours, then its time, as working time. A start outside working time is the next opening. Null when no such
 * instant lies within the years calendars know.
 */
export function addWorking(time: WorkingTime, start: number, duration: Duration): number | null {
  if (time.always) return start + durationMs(duration);
  const opening = openingAt(time, start);
  const day = opening && addDays(time, opening, duration.days);
  return day === null ? null : addTime(time, day, duration.ms);
}

/** The working milliseconds from one instant to another, negative when the second comes first. */
export function workingBetween(time: WorkingTime, from: number, to: number): number {
  if (time.always) return to - from;
  if (to < from) return -workingBetween(time, to, from);
  const [first, last] = [yearOf(time, from), yearOf(time, to)];
  let sum = worked(time, last, to) - worked(time, first, from);
  for (let year = first; year < last; year += 1) sum += time.year(year).total;
  return sum;
}

/** The instant at which a local day begins. */
export function startOfDate(time: WorkingTime, date: string): number {
  const table = time.year(Number(date.slice(0, 4)));
  return table.dayStarts[dayNumber(date) - table.firstDay] as number;
}

/** The first instant at or after `at` at which the calendar is open. */
export function openingAt(time: WorkingTime, at: number): Opening | null {
  const first = yearOf(time, at);
  for (let year = first; year < first + PATIENCE && isYear(year); year += 1) {
    const { opens, closes } = time.year(year);
    const index = firstAbove(closes, at);
    if (index < closes.length) return { year, index, at: Math.max(at, opens[index] as number) };
  }
  return null;
}

/** Working milliseconds of the year before an instant in it. */
function worked(time: WorkingTime, year: number, at: number): number {
  const { opens, closes, before, total } = time.year(year);
  const index = firstAbove(closes, at);
  return index === closes.length ? total : (before[index] as number) + Math.max(0, at - (opens[index] as number));
}

/** The instant so much working time away. A full interval ends at its closing going on, at its opening going back. */
function addTime(time: WorkingTime, start: number, ms: number): number | null {
  if (ms === 0) return start;
  const last = ms > 0 ? 1 : 0;
  const year = yearOf(time, start);
  const place = settle(worked(time, year, start) + ms - last, year, (of) => time.year(of).total);
  if (place === null) return null;
  const { opens, before } = time.year(place.year);
  const index = firstAbove(before, place.amount) - 1;
  return (opens[index] as number) + place.amount - (before[index] as number) + last;
}

/** Carries an amount that runs over (or under) a year into the years beside it. */
function settle(amount: number, year: number, size: (year: number) => number): { year: number; amount: number } | null {
  let [rest, at] = [amount, year];
  for (let tries = 0; tries < PATIENCE && isYear(at); tries += 1) {
    if (rest >= 0 && rest < size(at)) return { year: at, amount: rest };
    const back = rest < 0;
    rest += back ? size(at - 1) : -size(at);
    at += back ? -1 : 1;
  }
  return null;
}

function addDays(time: WorkingTime, start: Opening, days: number): number | null {
  if (days === 0) return start.at;
  const whole = Math.trunc(days);
  const low = onDay(time, start, whole);
  if (low === null || whole === days) return low;
  const high = onDay(time, start, whole + Math.sign(days));
  return high && addTime(time, low, Math.round(workingBetween(time, low, high) * Math.abs(days - whole)));
}

/** The same local time so many working days on, moved into opening hours. */
function onDay(time: WorkingTime, start: Opening, days: number): number | null {
  if (days === 0) return start.at;
  const place = placeOf(time, start);
  const clock = timeOfDay(place, time.timeZone, start.at);
  const index = firstAbove(time.year(start.year).days, place.day) - 1 + days;
  const target = settle(index, start.year, (year) => time.year(year).days.length);
  if (target === null) return null;
  const { days: working, dayStarts, firstDay } = time.year(target.year);
  const day = working[target.amount] as number;
  return openingAt(time, instantOf({ day, index: day - firstDay, dayStarts }, time.timeZone, clock))?.at ?? null;
}

function placeOf(time: WorkingTime, { year, at }: Opening) {
  const { dayStarts, firstDay } = time.year(year);
  const index = firstAbove(dayStarts, at) - 1;
  return { day: firstDay + index, index, dayStarts };
}
