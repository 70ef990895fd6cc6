import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, dayText, FIRST_DAY, LAST_DAY } from '../evaluate/day.ts';
import { dayRules } from './hours.ts';
import { type Calendar, workingDayAt, workingDays, workingDaysBefore } from './index.ts';

const FROM = dayNumber('2025-12-01');
const day = fc.integer({ min: FROM, max: FROM + 120 });
const date = day.map((number) => dayText(number)!);
const hours = fc.constantFrom<(readonly [string, string])[]>([], [['09:00', '18:00']], [['10:00', '10:00']]);
const calendar: fc.Arbitrary<Calendar> = fc.record({
  key: fc.constant('x'),
  week: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), hours),
  holidays: fc.array(
    fc.tuple(date, fc.integer({ min: -2, max: 9 })).map(([from, length]) => ({ from, to: dayText(dayNumber(from) + length)! })),
    { maxLength: 6 },
  ),
  workdays: fc.array(
    fc.tuple(date, fc.option(hours)).map(([on, open]) => (open ? { date: on, hours: open } : { date: on })),
    { maxLength: 5 },
  ),
});

test('the working days between two days are those that a walk through them finds', () => {
  fc.assert(
    fc.property(calendar, day, day, (made, from, to) => {
      const rules = dayRules(made);
      const days = workingDays(made);
      let walked = 0;
      for (let at = Math.min(from, to); at < Math.max(from, to); at += 1) walked += Number(rules.of(at).length > 0);
      expect(workingDaysBefore(days, to) - workingDaysBefore(days, from)).toBe(from > to ? -walked + 0 : walked);
    }),
    { numRuns: 500 },
  );
});

test('the day before which so many working days lie is a working day, and exactly so many do', () => {
  fc.assert(
    fc.property(calendar, day, fc.integer({ min: -500, max: 500 }), (made, from, by) => {
      const days = workingDays(made);
      const count = workingDaysBefore(days, from) + by;
      const found = workingDayAt(days, count);
      if (found === null) {
        expect(days.week[7]).toBe(0);
        return;
      }
      expect(dayRules(made).of(found).length).toBeGreaterThan(0);
      expect(workingDaysBefore(days, found)).toBe(count);
    }),
    { numRuns: 500 },
  );
});

test('what lies outside the years 1–9999, and what a calendar without working days is asked for, is not found', () => {
  const weekdays = workingDays({ key: 'x', week: { '3': [['09:00', '10:00']] } });
  expect(workingDayAt(weekdays, workingDaysBefore(weekdays, FIRST_DAY) - 1)).toBeNull();
  expect(workingDayAt(weekdays, workingDaysBefore(weekdays, LAST_DAY + 1))).toBeNull();
  const closed = workingDays({ key: 'x', week: {} });
  expect([-1, 0, 1].map((count) => workingDayAt(closed, count))).toEqual([null, null, null]);
});
