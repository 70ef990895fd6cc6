import { expect, test } from 'vitest';
import { earlierPeriod, samePart } from './earlier-period.ts';

const reckoning = { weekStart: 1, fiscalYearStart: 4 };

test('the period before is the neighbour, whatever the unit', () => {
  const cases = { '2026-03': '2026-02', '2026-01': '2025-12', '2026-Q1': '2025-Q4', '2026': '2025', '2026-W01': '2025-W52' };
  for (const [period, before] of Object.entries(cases)) expect(earlierPeriod(period, 'previous', reckoning)).toBe(before);
  expect(earlierPeriod('F2026-Q1', 'previous', reckoning)).toBe('F2025-Q4');
  expect(earlierPeriod('2026-03-01', 'previous', reckoning)).toBe('2026-02-28');
});

test('a year ago is the same month, quarter or day of the year before, and of a week the one 52 weeks earlier', () => {
  const cases = {
    '2026-03': '2025-03',
    '2026-Q1': '2025-Q1',
    '2026': '2025',
    '2024-02-29': '2023-02-28',
    'F2026-03': 'F2025-03',
  };
  for (const [period, before] of Object.entries(cases)) expect(earlierPeriod(period, 'year_ago', reckoning)).toBe(before);
  expect(earlierPeriod('2026-W10', 'year_ago', reckoning)).toBe('2025-W10');
});

test('what is no period has none before it, nor has the first', () => {
  expect(earlierPeriod('someday', 'previous', reckoning)).toBeNull();
  expect(earlierPeriod('0001', 'previous', reckoning)).toBeNull();
});

test('a part stands in one period where it stands in the other', () => {
  expect(samePart('2026-02-03', { from: '2026-02', to: '2026-03' }, reckoning)).toBe('2026-03-03');
  expect(samePart('2025-11', { from: '2025-Q4', to: '2026-Q1' }, reckoning)).toBe('2026-02');
  expect(samePart('2025', { from: '2025', to: '2026' }, reckoning)).toBe('2026');
  expect(samePart('never', { from: '2025', to: '2026' }, reckoning)).toBeNull();
});
