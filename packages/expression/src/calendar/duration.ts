import { DAY } from '../evaluate/day.ts';

/**
 * A duration that keeps days and time apart: in a calendar `days` are working days at the same local time and `ms` is
 * working time; on the wall clock a day is 24 h. A week is 7 days. Days may be a fraction.
 */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

const daysOf: ReadonlyMap<string, number> = new Map([
  ['w', 7],
  ['d', 1],
]);
const millisecondsOf: ReadonlyMap<string, number> = new Map([
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1_000],
]);

const WHOLE = /^(-?)((?:\d+(?:\.\d+)?[wdhms])+)$/;

/** Reads `90m`, `2h30m`, `-3d`, `1w2d`; undefined when the text is no duration. */
export function parseDuration(text: string): Duration | undefined {
  const [, minus, parts] = WHOLE.exec(text.trim()) ?? [];
  if (parts === undefined) return undefined;
  const amounts = [...parts.matchAll(/([\d.]+)([wdhms])/g)].map(([, amount, unit]) => partOf(Number(amount), unit as string));
  const sum = amounts.reduce(addDurations, zeroDuration);
  return minus ? scaleDuration(sum, -1) : sum;
}

function partOf(amount: number, unit: string): Duration {
  const days = daysOf.get(unit);
  return days === undefined
    ? { days: 0, ms: Math.round(amount * (millisecondsOf.get(unit) ?? 0)) }
    : { days: amount * days, ms: 0 };
}

export const zeroDuration: Duration = { days: 0, ms: 0 };

export const addDurations = (a: Duration, b: Duration): Duration => ({ days: a.days + b.days, ms: a.ms + b.ms });

export const scaleDuration = ({ days, ms }: Duration, by: number): Duration => ({
  days: tidy(days * by),
  ms: tidy(Math.round(ms * by)),
});

/** Its length on the wall clock. */
export const durationMs = ({ days, ms }: Duration): number => Math.round(days * DAY) + ms;

/** Takes away what binary fractions add (0.1 × 3), and the sign of a zero. */
const tidy = (value: number): number => Number(value.toFixed(9)) + 0;
