import { DAY, dayNumber, dayText } from './day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const part = 'numeric' as const;
    const options = { era: 'short' as const, year: part, month: part, day: part, hour: part, minute: part, second: part };
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...options });
    formats.set(zone, format);
  }
  return format;
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: number, zone: string): number {
  // No summer time in China since 1991: by far the most frequent zone here need not ask Intl.
  if (zone === 'Asia/Shanghai' && instant >= 684_900_000_000) return 28_800_000;
  if (zone === 'UTC') return 0;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant))
    parts[type] = type === 'era' ? Number(value === 'BC') : Number(value);
  const { era, year = 0, month = 1, day, hour, minute, second } = parts;
  const local = new Date(0);
  local.setUTCFullYear(era ? 1 - year : year, month - 1, day);
  local.setUTCHours(hour ?? 0, minute, second);
  return local.getTime() - Math.floor(instant / 1000) * 1000;
}

/** The local date of an instant. */
export const localDate = (instant: number, zone: string): string | null =>
  dayText(Math.floor((instant + zoneOffset(instant, zone)) / DAY));

/** The instant at which a local date begins: the first 00:00, or the first instant after it where the clocks skip midnight. */
export function startOfDay(date: string, zone: string): number {
  const local = dayNumber(date) * DAY;
  const before = local - zoneOffset(local - DAY, zone);
  const after = local - zoneOffset(local + DAY, zone);
  if (before === after) return before;
  const starts = [before, after].filter((instant) => instant + zoneOffset(instant, zone) === local);
  return starts.length > 0 ? Math.min(...starts) : skippedMidnight(local, zone);
}

/** Where local time jumps over `local`, no instant has it: the day begins with the jump. */
function skippedMidnight(local: number, zone: string): number {
  let before = local - DAY;
  let after = local + DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + zoneOffset(middle, zone) < local) before = middle;
    else after = middle;
  }
  return after;
}

/** The next local midnight after an instant. */
export function nextMidnight(instant: number, zone: string): number {
  const day = Math.floor((instant + zoneOffset(instant, zone)) / DAY);
  const next = startOfDay(dayText(day + 1)!, zone);
  return next > instant ? next : startOfDay(dayText(day + 2)!, zone);
}
