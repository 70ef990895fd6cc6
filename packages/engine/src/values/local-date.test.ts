import { expect, test } from 'vitest';
import { localDate, localTime } from './local-date.ts';

test('an instant is written as local date and time of a zone', () => {
  const instant = Date.parse('2026-03-01T16:05:59Z');
  expect(localTime(instant, 'Asia/Shanghai')).toBe('2026-03-02 00:05');
  expect(localDate(instant, 'Asia/Shanghai')).toBe('2026-03-02');
  expect(localTime(instant, 'America/New_York')).toBe('2026-03-01 11:05');
});
