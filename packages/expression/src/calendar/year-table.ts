import { DAY, dayNumber, dayText } from '../evaluate/day.ts';
import { toLocal } from '../evaluate/local-time.ts';
import { startOfDay, zoneOffset } from '../evaluate/zone.ts';
import type { DayRules } from './hours.ts';

/** One local year of a calendar as instants, in order, so that working time is found by binary search. */
export interface YearTable {
  readonly firstDay: number;
  /** The start of every local day, and of the day after the last. */
  readonly dayStarts: Float64Array;
  /** Working intervals [opens, closes), and the working milliseconds of the year before each. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly before: Float64Array;
  readonly total: number;
  /** Days that have working time, by day number. */
  readonly days: Int32Array;
}

export const startOf = (table: YearTable): number => table.dayStarts[0] as number;
export const endOf = (table: YearTable): number => table.dayStarts[table.dayStarts.length - 1] as number;

/** The table of a year. A local time in a gap of the clock is the later one, one that comes twice the first. */
export function yearTable(rules: DayRules, timeZone: string, year: number): YearTable {
  const firstDay = dayNumber(`${String(year).padStart(4, '0')}-01-01`);
  const count = dayNumber(`${String(year).padStart(4, '0')}-12-31`) - firstDay + 1;
  const dayStarts = Float64Array.from({ length: count + 1 }, (_, index) => startOfDay(dayText(firstDay + index)!, timeZone));
  const found = Array.from({ length: count }, (_, index) =>
    intervalsOf(rules, timeZone, { day: firstDay + index, index, dayStarts }),
  );
  const flat = found.flatMap(({ intervals }) => intervals);
  const before = new Float64Array(flat.length);
  let total = 0;
  flat.forEach(([opens, closes], index) => {
    before[index] = total;
    total += closes - opens;
  });
  return {
    firstDay,
    dayStarts,
    opens: Float64Array.from(flat, ([opens]) => opens),
    closes: Float64Array.from(flat, ([, closes]) => closes),
    before,
    total,
    days: Int32Array.from(found.filter(({ intervals }) => intervals.length > 0).map(({ day }) => day)),
  };
}

interface DayPlace {
  readonly day: number;
  readonly index: number;
  readonly dayStarts: Float64Array;
}

function intervalsOf(rules: DayRules, timeZone: string, place: DayPlace) {
  const at = (minute: number) => instantOf(place, timeZone, minute * 60_000);
  const intervals = rules.of(place.day).map(([from, to]) => [at(from), at(to)] as const);
  return { day: place.day, intervals: intervals.filter(([opens, closes]) => opens < closes) };
}

/** The instant of a local time, given in milliseconds after midnight (up to 24 h), of a day of a year table. */
export function instantOf({ day, index, dayStarts }: DayPlace, timeZone: string, time: number): number {
  const start = dayStarts[index] as number;
  const next = dayStarts[index + 1] as number;
  if (time >= DAY) return next;
  if (next - start === DAY) return start + time;
  const local = day * DAY + time;
  const [before, after] = [zoneOffset(local - DAY, timeZone), zoneOffset(local + DAY, timeZone)];
  const holds = (offset: number) => zoneOffset(local - offset, timeZone) === offset;
  return local - (holds(before) || !holds(after) ? before : after);
}

/** The local time, in milliseconds after midnight, of an instant within a day of a year table. */
export function timeOfDay({ day, index, dayStarts }: DayPlace, timeZone: string, at: number): number {
  const start = dayStarts[index] as number;
  return (dayStarts[index + 1] as number) - start === DAY ? at - start : toLocal(at, timeZone) - day * DAY;
}
