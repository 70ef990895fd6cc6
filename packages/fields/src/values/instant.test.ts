import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInstant, writeInstant } from './instant.ts';

test('an instant is written as the platform would write it, whenever it is', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(writeInstant(date.getTime())).toBe(date.toISOString());
      expect(readInstant(date.toISOString())).toBe(date.getTime());
    }),
    { numRuns: 2_000 },
  );
});

test('what only looks like an instant as it is written is refused', () => {
  for (const text of [
    '2026-02-30T01:00:00.000Z',
    '2026-03-02T24:00:00.000Z',
    '2026-03-02T01:60:00.000Z',
    '0000-12-31T23:59:59.999Z',
  ])
    expect(() => readInstant(text), text).toThrow(expect.objectContaining({ code: 'NO_SUCH_TIME' }));
});
