import { expect, test } from 'vitest';
import { dayIn, periodOf } from './picked-period.ts';

test('a day lies in its week by the Thursday, across the turn of the year', () => {
  const cases = { '2025-12-29': '2026-W01', '2026-01-04': '2026-W01', '2026-01-05': '2026-W02', '2027-01-03': '2026-W53' };
  for (const [day, week] of Object.entries(cases)) expect(periodOf(day, 'week')).toBe(week);
});

test('the first day of a period lies in that period', () => {
  const periods = { '2026-03': 'month', '2026-W01': 'week', '2026-W53': 'week', '2026-Q4': 'quarter', '2026': 'year' } as const;
  for (const [period, unit] of Object.entries(periods)) expect(periodOf(dayIn(period), unit)).toBe(period);
  expect(dayIn('2026-W10')).toBe('2026-03-02');
  expect(dayIn('2026-03-02')).toBe('2026-03-02');
});
