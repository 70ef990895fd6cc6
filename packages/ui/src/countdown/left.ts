const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a deadline stands: `soon` within two hours. */
export type Urgency = 'calm' | 'soon' | 'overdue';

/** The two largest units of a span, as the words of the catalogue count them. */
export type Span =
  | { readonly unit: 'wholeDays'; readonly days: number }
  | { readonly unit: 'days'; readonly days: number; readonly hours: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number }
  | { readonly unit: 'minutes'; readonly minutes: number; readonly seconds: string };

export const urgencyOf = (left: number): Urgency => (left < 0 ? 'overdue' : left < 2 * HOUR ? 'soon' : 'calm');

/** A span of milliseconds in its two largest units; beyond a week nobody counts hours. */
export function spanOf(milliseconds: number): Span {
  const span = Math.abs(milliseconds);
  if (span >= DAY) {
    const [days, hours] = [Math.floor(span / DAY), Math.floor((span % DAY) / HOUR)];
    return hours === 0 || days > 6 ? { unit: 'wholeDays', days } : { unit: 'days', days, hours };
  }
  if (span >= HOUR) return { unit: 'hours', hours: Math.floor(span / HOUR), minutes: Math.floor((span % HOUR) / MINUTE) };
  const seconds = String(Math.floor((span % MINUTE) / SECOND)).padStart(2, '0');
  return { unit: 'minutes', minutes: Math.floor(span / MINUTE), seconds };
}
