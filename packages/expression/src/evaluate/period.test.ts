import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayText } from './day.ts';
import { numberOf, ordinalOf, periodAt, periodOf, periodsIn, periodUnits, spanOf, unitOf } from './period.ts';

const plain = { weekStart: 1, fiscalYearStart: 1 };
const fiscal = { weekStart: 1, fiscalYearStart: 4 };
const sundays = { weekStart: 7, fiscalYearStart: 1 };
const span = (period: string, reckoning = plain) => {
  const { from, to } = spanOf(period, reckoning);
  return `${dayText(from)} ${dayText(to)}`;
};

test.each([
  ['2026-03-02', 'day'],
  ['2026-W10', 'week'],
  ['2026-W53', 'week'],
  ['2026-03', 'month'],
  ['2026-Q1', 'quarter'],
  ['2026', 'year'],
  ['F2026-03', 'fiscal_month'],
  ['F2026-Q4', 'fiscal_quarter'],
  ['F2026', 'fiscal_year'],
  ['2025-W53', undefined],
  ['2026-W00', undefined],
  ['2026-13', undefined],
  ['2026-Q5', undefined],
  ['2026-02-30', undefined],
  ['0000', undefined],
  ['20260', undefined],
  ['__proto__', undefined],
])('%s is written as a %s', (period, unit) => {
  expect(unitOf(period)).toBe(unit);
});

describe('weeks', () => {
  test.each([
    ['2027-01-01', '2026-W53'],
    ['2026-01-01', '2026-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-03-02', '2026-W10'],
  ])('%s lies in ISO week %s', (date, week) => {
    expect(periodOf(date, 'week', plain)).toBe(week);
  });

  test('a week that begins on Sunday bears the number of its Thursday', () => {
    expect(periodOf('2026-03-01', 'week', sundays)).toBe('2026-W10');
    expect(periodOf('2026-02-28', 'week', sundays)).toBe('2026-W09');
    expect(span('2026-W10', sundays)).toBe('2026-03-01 2026-03-08');
    expect(span('2026-W10')).toBe('2026-03-02 2026-03-09');
  });
});

test('a fiscal year is called after the calendar year in which it begins', () => {
  expect(periodOf('2026-03-31', 'fiscal_year', fiscal)).toBe('F2025');
  expect(periodOf('2026-04-01', 'fiscal_year', fiscal)).toBe('F2026');
  expect(periodOf('2027-02-10', 'fiscal_month', fiscal)).toBe('F2026-11');
  expect(periodOf('2027-02-10', 'fiscal_quarter', fiscal)).toBe('F2026-Q4');
  expect(span('F2026-Q4', fiscal)).toBe('2027-01-01 2027-04-01');
});

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-Q1', -1, '2025-Q4'],
  ['2026-W53', 1, '2027-W01'],
  ['2026-02-28', 1, '2026-03-01'],
  ['F2026', 2, 'F2028'],
  ['9999', 1, null],
  ['0001-01', -1, null],
])('%s moved by %d is %s', (period, by, moved) => {
  expect(periodAt(unitOf(period)!, ordinalOf(period) + by)).toBe(moved);
});

test.each([
  ['2026-03-09', 9],
  ['2026-W08', 8],
  ['2026-11', 11],
  ['2026-Q3', 3],
  ['2026', 2026],
  ['F2026-02', 2],
  ['F2026', 2026],
])('the number of %s is %d', (period, number) => {
  expect(numberOf(period)).toBe(number);
});

test('the weeks of a month are those whose Thursday lies in it, the months of a quarter those that begin in it', () => {
  expect(periodsIn('2026-10', 'week', plain)).toEqual(['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44']);
  expect(periodsIn('2026-Q1', 'month', plain)).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(periodsIn('F2026', 'quarter', fiscal)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
  expect(periodsIn('2026-03', 'quarter', plain)).toEqual([]);
  expect(periodsIn('2026-W10', 'day', plain)).toHaveLength(7);
  expect(periodsIn('9999-12', 'day', plain)).toHaveLength(31);
});

test('every date lies in the span of its period, and the periods of a unit follow each other without a gap', () => {
  const reckonings = fc.record({ weekStart: fc.integer({ min: 1, max: 7 }), fiscalYearStart: fc.integer({ min: 1, max: 12 }) });
  const days = fc.integer({ min: dayNumber('0002-01-01'), max: dayNumber('9998-12-31') });
  fc.assert(
    fc.property(days, fc.constantFrom(...periodUnits), reckonings, (day, unit, reckoning) => {
      const period = periodOf(dayText(day)!, unit, reckoning)!;
      const { from, to } = spanOf(period, reckoning);
      const next = periodAt(unit, ordinalOf(period) + 1)!;
      expect(unitOf(period)).toBe(unit);
      expect(from <= day && day < to).toBe(true);
      expect(spanOf(next, reckoning).from).toBe(to);
      expect(next > period).toBe(true);
    }),
  );
});
