import { expect, test } from 'vitest';
import { numberFor, seriesOf } from './number-for.ts';

test('numbers count on within their series, which begins anew when a part of the day in its prefix changes', () => {
  const options = { prefix: 'WO-{yyyy}{mm}-', digits: 3, start: 1 };
  const march = seriesOf(options, '2026-03-02');
  expect([0, 1, 999].map((count) => numberFor(options, march, count))).toEqual([
    'WO-202603-001',
    'WO-202603-002',
    'WO-202603-1000',
  ]);
  expect(seriesOf(options, '2026-03-31')).toBe(march);
  expect(seriesOf(options, '2026-04-01')).toBe('WO-202604-');
  expect(numberFor({}, seriesOf({}, '2026-03-02'), 0)).toBe('0001');
});
