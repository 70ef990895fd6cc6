const formats = new Map<string, Intl.DateTimeFormat>();

/** The parts of a wall clock, month from 1. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a clock on the wall of `timeZone` shows at an instant (epoch milliseconds). */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const parts: { [type: string]: number } = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/** The instant at which a wall clock of `timeZone` shows this; in a gap the later reading, in an overlap the first. */
export function instantOf(wall: WallClock, timeZone: string): number {
  const asUtc = utcOf(wall);
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  const fits = [before, after].filter((instant) => offsetAt(instant, timeZone) === asUtc - instant);
  return fits.length > 0 ? Math.min(...fits) : before;
}

/** Milliseconds by which the zone's wall clock is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return utcOf(wallClockAt(whole, timeZone)) - whole;
}

function utcOf({ year, month, day, hour, minute, second }: WallClock): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
