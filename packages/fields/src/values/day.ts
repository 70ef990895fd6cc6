import { bad, quote } from './bad.ts';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The order in which day, month and year stand where the year does not come first. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** `YYYY-MM-DD` of a day that exists (years 1–9999), else undefined. */
export function makeDay(year: number, month: number, day: number): string | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day in the wire form, checked to exist. */
export function readDay(wire: unknown): string {
  const match = typeof wire === 'string' ? ISO_DAY.exec(wire) : null;
  if (!match) throw notADay(wire);
  const day = makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!day) throw noSuchDay(wire);
  return day;
}

/** A day as people write it: `2026/3/2`, `2026年3月2日`, `20260302`, `2 Mar 2026`; `3-2-2026` only when `order` says how. */
export function readWrittenDay(text: string, order: DateOrder = 'ymd'): string {
  const flat = text.normalize('NFKC').trim().toLowerCase();
  const parts = yearFirst(flat) ?? monthNamed(flat) ?? yearLast(flat, order);
  if (!parts) throw notADay(text);
  const day = makeDay(...parts);
  if (!day) throw noSuchDay(text);
  return day;
}

type Parts = [year: number, month: number, day: number];

function yearFirst(text: string): Parts | undefined {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function monthNamed(text: string): Parts | undefined {
  const match = /^(?:(\d{1,2})\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})),?\s+(\d{4})$/.exec(text);
  if (!match) return undefined;
  const month = MONTH_NAMES.indexOf((match[2] ?? match[3] ?? '').slice(0, 3)) + 1;
  return [Number(match[5]), month, Number(match[1] ?? match[4])];
}

function yearLast(text: string, order: DateOrder): Parts | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!match || order === 'ymd') return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return order === 'dmy' ? [year, second, first] : [year, first, second];
}

const notADay = (value: unknown) =>
  bad(
    'NOT_A_DATE',
    `“${quote(value)}”不是日期，请写成 2026-03-02 这样`,
    `“${quote(value)}” is not a date; write it like 2026-03-02`,
  );
const noSuchDay = (value: unknown) =>
  bad('NO_SUCH_DATE', `没有“${quote(value)}”这一天，请检查月份和日期`, `There is no day “${quote(value)}”; check month and day`);
