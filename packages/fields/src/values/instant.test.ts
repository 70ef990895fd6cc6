import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeInstant } from './instant.ts';

test('an instant is written as the platform would write it, whenever it is', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(writeInstant(date.getTime())).toBe(date.toISOString());
    }),
    { numRuns: 2_000 },
  );
});
