import type { Formula } from '@stepwell/expression';

/** Whether any of the formulas reads the clock: at any instant, or only the day. */
export function clockOf(formulas: readonly Formula[]): null | 'day' | 'now' {
  if (formulas.some(({ clock }) => clock === 'now')) return 'now';
  return formulas.some(({ clock }) => clock === 'day') ? 'day' : null;
}

/** How long an answer that reads the clock is kept before it is asked again. */
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The instant at which an answer may have changed by itself; null when it never does. */
export function nextFlip(clock: null | 'day' | 'now', now: number, timeZone: string): number | null {
  if (clock === null) return null;
  return clock === 'now' ? now + MINUTE : nextMidnight(now, timeZone);
}

function nextMidnight(now: number, timeZone: string): number {
  const offset = offsetAt(now, timeZone);
  const midnight = Math.floor((now + offset) / DAY) * DAY + DAY - offset;
  return midnight + offset - offsetAt(midnight, timeZone);
}

/** Local time minus universal time. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { ...FIELDS, timeZone }).formatToParts(instant);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = NAMES.map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

const NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const FIELDS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;
