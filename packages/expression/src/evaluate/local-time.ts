import { DAY } from './day.ts';
import { zoneOffset } from './zone.ts';

/** Local time as the milliseconds that a clock in UTC with the same hands would show. */
export const toLocal = (instant: number, zone: string): number => instant + zoneOffset(instant, zone);

/** The instant of a local time. One that comes twice or never is taken in standard time, as PostgreSQL does. */
export function fromLocal(local: number, zone: string): number {
  const before = zoneOffset(local - DAY, zone);
  const after = zoneOffset(local + DAY, zone);
  const holds = (offset: number) => zoneOffset(local - offset, zone) === offset;
  if (holds(before) !== holds(after)) return local - (holds(before) ? before : after);
  return local - Math.min(before, after);
}
