import { expect, test } from 'vitest';
import { spanOf, urgencyOf } from './left.ts';

const HOUR = 3_600_000;

test('a span is said in its two largest units', () => {
  expect(spanOf(50 * HOUR)).toEqual({ unit: 'days', days: 2, hours: 2 });
  expect(spanOf(2.5 * HOUR)).toEqual({ unit: 'hours', hours: 2, minutes: 30 });
  expect(spanOf(65_000)).toEqual({ unit: 'minutes', minutes: 1, seconds: '05' });
  expect(spanOf(48.5 * HOUR)).toEqual({ unit: 'wholeDays', days: 2 });
  expect(spanOf(200 * HOUR)).toEqual({ unit: 'wholeDays', days: 8 });
  expect(spanOf(-25 * HOUR)).toEqual({ unit: 'days', days: 1, hours: 1 });
});

test('a deadline is soon within two hours, and overdue once it has passed', () => {
  expect(urgencyOf(2 * HOUR)).toBe('calm');
  expect(urgencyOf(2 * HOUR - 1)).toBe('soon');
  expect(urgencyOf(0)).toBe('soon');
  expect(urgencyOf(-1)).toBe('overdue');
});
