import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { addWorking, type WorkingTime, workingBetween, workingTime } from './index.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'];
const HOUR = 3_600_000;

const hours = fc.uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 6 }).map((marks) => {
  const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
  const sorted = marks.toSorted((a, b) => a - b);
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index): [string, string] => [
    clock(sorted[index * 2] as number),
    clock(sorted[index * 2 + 1] as number),
  ]);
});
const date = fc.integer({ min: 0, max: 720 }).map((day) => Temporal.PlainDate.from('2025-06-01').add({ days: day }).toString());
const calendar: fc.Arbitrary<Calendar> = fc.record({
  key: fc.constant('x'),
  week: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), hours, { minKeys: 1 }),
  holidays: fc.array(
    date.map((from) => ({ from, to: Temporal.PlainDate.from(from).add({ days: 4 }).toString() })),
    { maxLength: 6 },
  ),
  workdays: fc.array(fc.record({ date, hours }), { maxLength: 4 }),
  timeZone: fc.constantFrom(...zones),
});
const instant = fc
  .integer({ min: Date.parse('2025-09-01T00:00:00Z') / 1000, max: Date.parse('2026-12-31T00:00:00Z') / 1000 })
  .map((seconds) => seconds * 1000);
const time = calendar.map((made) => workingTime(made, 'UTC'));
const span = fc.integer({ min: 1, max: 200 * HOUR });

/** Working time by walking through local days one by one. */
function walked(made: Calendar, from: number, to: number): number {
  const zone = made.timeZone as string;
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  let sum = 0;
  for (; day.toZonedDateTime(zone).epochMilliseconds < to; day = day.add({ days: 1 })) {
    for (const [opens, closes] of hoursOn(made, day)) {
      sum += Math.max(0, Math.min(to, instantAt(day, closes, zone)) - Math.max(from, instantAt(day, opens, zone)));
    }
  }
  return sum;
}

function hoursOn(
  { week, holidays = [], workdays = [] }: Calendar,
  day: Temporal.PlainDate,
): readonly (readonly [string, string])[] {
  const made = workdays.findLast((entry) => entry.date === day.toString());
  if (made?.hours) return made.hours;
  const isFree = holidays.some(({ from, to }) => from <= day.toString() && day.toString() <= (to ?? from));
  return isFree ? [] : (week[String(day.dayOfWeek)] ?? []);
}

const instantAt = (day: Temporal.PlainDate, clock: string, zone: string) =>
  clock === '24:00'
    ? day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
    : day.toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds;

const known = (at: number | null): number => {
  if (at === null) throw new Error('unknown instant');
  return at;
};
const add = (working: WorkingTime, start: number, days: number, ms: number) => known(addWorking(working, start, { days, ms }));

test('working time equals what a walk through the days finds', () => {
  fc.assert(
    fc.property(calendar, instant, fc.integer({ min: 0, max: 900 * HOUR }), (made, from, length) => {
      expect(workingBetween(workingTime(made, 'UTC'), from, from + length)).toBe(walked(made, from, from + length));
    }),
  );
});

test('adding working time and measuring it again is the identity', () => {
  fc.assert(
    fc.property(time, instant, span, (working, start, ms) => {
      expect(workingBetween(working, start, add(working, start, 0, ms))).toBe(ms);
      const opening = add(working, start, 0, 0);
      expect(workingBetween(working, opening, add(working, start, 0, -ms))).toBe(-ms);
    }),
  );
});

test('a later start is never due earlier, and more is never due earlier than less', () => {
  fc.assert(
    fc.property(time, instant, span, fc.integer({ min: -8, max: 8 }), span, (working, start, shift, days, ms) => {
      expect(add(working, start + shift, days, ms)).toBeGreaterThanOrEqual(add(working, start, days, ms));
      expect(add(working, start, days + 1, ms)).toBeGreaterThanOrEqual(add(working, start, days, ms));
      expect(add(working, start, days, ms + shift)).toBeGreaterThan(add(working, start, days, ms));
    }),
  );
});

test('whole days one after another lead where they lead at once, if no day is cut short', () => {
  const full = fc.record({
    zone: fc.constantFrom(...zones),
    days: fc.subarray(['1', '2', '3', '4', '5', '6'], { minLength: 1 }),
  });
  fc.assert(
    fc.property(
      full,
      instant,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      ({ zone, days }, start, a, b) => {
        const working = workingTime(
          { key: 'x', week: Object.fromEntries(days.map((day) => [day, [['09:00', '18:00']]])), timeZone: zone },
          'UTC',
        );
        expect(add(working, add(working, start, a, 0), b, 0)).toBe(add(working, start, a + b, 0));
        expect(add(working, add(working, start, a, 0), -a, 0)).toBe(add(working, start, 0, 0));
      },
    ),
  );
});
