import { bad, quote } from './bad.ts';
import { type DateOrder, makeDay, readWrittenDay } from './day.ts';
import { instantOf, wallClockAt } from './zone.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})[tT ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(z|Z|[+-]\d{2}:?\d{2}|[+-]\d{2})$/;
const CLOCK =
  /^(上午|下午|早上|晚上|中午|am|pm)?\s*(\d{1,2})\s*[:点时]\s*(?:(\d{1,2})\s*分?)?\s*(?::?(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(am|pm)?$/;

/** Epoch milliseconds of an ISO instant with any offset; more than milliseconds is cut off. Throws BadValue. */
export function readInstant(wire: unknown): number {
  const written = typeof wire === 'string' && wire.length === WRITTEN ? Date.parse(wire) : Number.NaN;
  if (written >= FIRST && written <= LAST && writeInstant(written) === wire) return written;
  const match = typeof wire === 'string' ? ISO.exec(wire.trim()) : null;
  if (!match) throw notAnInstant(wire);
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset = 'Z'] = match;
  const isDay = makeDay(Number(year), Number(month), Number(day));
  const ahead = offsetMinutes(offset);
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || ahead === undefined) throw noSuchInstant(wire);
  const local = Date.parse(`${isDay}T${hour}:${minute}:${second.padStart(2, '0')}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  const instant = local - ahead * 60_000;
  if (instant < FIRST || instant > LAST) throw noSuchInstant(wire);
  return instant;
}

/** The length of an instant as it is written. */
const WRITTEN = '2026-03-02T01:00:00.000Z'.length;
const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

const DAY = 86_400_000;
const days = new Map<number, string>();

/** `2026-03-02T` of a count of days; the instants of a page lie on few days. */
function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    if (days.size > 5_000) days.clear();
    text = new Date(day * DAY).toISOString().slice(0, -13);
    days.set(day, text);
  }
  return text;
}

/** Epoch milliseconds as `…Z` with milliseconds: what `toISOString` gives, several times faster. */
export function writeInstant(instant: number): string {
  const day = Math.floor(instant / DAY);
  const rest = instant - day * DAY;
  const seconds = Math.floor(rest / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${dayText(day)}${clock}.${three(rest % 1000)}Z`;
}

/** An instant as people write it, on the wall clock of `timeZone` unless it names an offset. A day alone is its start. */
export function readWrittenInstant(text: string, timeZone: string, order?: DateOrder): number {
  const flat = text.normalize('NFKC').trim();
  if (ISO.test(flat)) return readInstant(flat);
  const { day, clock } = splitWritten(flat);
  const time = clock === '' ? { hour: 0, minute: 0, second: 0 } : readClock(clock.toLowerCase());
  if (!time) throw notAnInstant(text);
  const [year = 1, month = 1, date = 1] = readDayOf(day, text, order).split('-').map(Number);
  return instantOf({ year, month, day: date, ...time }, timeZone);
}

/** `2026-03-02 14:30` in the zone. */
export function showInstant(instant: number, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClockAt(instant, timeZone);
  return `${makeDay(year, month, day) ?? ''} ${two(hour)}:${two(minute)}`;
}

/** The calendar day of an instant in the zone. */
export function dayOf(instant: number, timeZone: string): string {
  const { year, month, day } = wallClockAt(instant, timeZone);
  return makeDay(year, month, day) ?? '';
}

function splitWritten(flat: string): { day: string; clock: string } {
  const match = /^(.*?[\d日号])(?:[tT]|,?\s+|(?<=[日号])\s*)((?:上午|下午|早上|晚上|中午|am|pm)?\s*\d{1,2}\s*[:点时].*)$/i.exec(
    flat,
  );
  return match ? { day: match[1] ?? '', clock: match[2] ?? '' } : { day: flat, clock: '' };
}

function readDayOf(day: string, text: string, order: DateOrder | undefined): string {
  try {
    return readWrittenDay(day, order);
  } catch (cause) {
    if (day === text.normalize('NFKC').trim()) throw notAnInstant(text);
    throw cause;
  }
}

function readClock(clock: string): { hour: number; minute: number; second: number } | undefined {
  const match = CLOCK.exec(clock);
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  const half = match[1] ?? match[5];
  const isAfternoon = half !== undefined && ['下午', '晚上', '中午', 'pm'].includes(half);
  if (half !== undefined && (hour < 1 || hour > 12)) return hour <= 23 && minute <= 59 ? { hour, minute, second } : undefined;
  const shown = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return shown > 23 || minute > 59 || second > 59 ? undefined : { hour: shown, minute, second };
}

function offsetMinutes(offset: string): number | undefined {
  if (/^z$/i.test(offset)) return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || 0);
  if (hours > 18 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

const two = (part: number) => (part < 10 ? `0${part}` : `${part}`);
const three = (part: number) => (part < 100 ? `0${two(part)}` : `${part}`);
const notAnInstant = (value: unknown) =>
  bad(
    'NOT_A_TIME',
    `“${quote(value)}”不是日期时间，请写成 2026-03-02 14:30 这样`,
    `“${quote(value)}” is not a date and time; write it like 2026-03-02 14:30`,
  );
const noSuchInstant = (value: unknown) =>
  bad(
    'NO_SUCH_TIME',
    `没有“${quote(value)}”这个时刻，请检查日期和钟点`,
    `There is no time “${quote(value)}”; check date and hour`,
  );
