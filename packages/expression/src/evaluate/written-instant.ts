import { DAY, dayNumber, instantWithin, isDate } from './day.ts';
import { fromLocal } from './local-time.ts';

const PATTERN = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** Reads `2026-01-31 09:30[:00[.000]]`, in the zone unless it ends in `Z` or an offset; undefined when it is no instant. */
export function readWrittenInstant(written: string, zone: string): number | undefined {
  const [match, date, hour, minute, second = '0', fraction = '', offset] = PATTERN.exec(written) ?? [];
  if (match === undefined || !isDate(date)) return undefined;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const local = dayNumber(date) * DAY + seconds * 1000 + Number(fraction.padEnd(3, '0'));
  return instantWithin(offset === undefined ? fromLocal(local, zone) : local - offsetOf(offset)) ?? undefined;
}

function offsetOf(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
