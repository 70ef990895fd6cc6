import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal, scaleDecimal } from './decimal.ts';

/** Numbers as people and programs write them, and those near which a shortcut would go wrong. */
const wire = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer().map((n) => n / 100),
  fc.tuple(fc.maxSafeInteger(), fc.nat(12)).map(([n, scale]) => n / 10 ** scale),
  fc.constantFrom(0, -0, 0.1 + 0.2, 1.005, 1e15, 1e15 - 1, 999_999_999_999.999, 1e-7, 4.35, 1.15, 8.345),
);
const outcome = (work: () => number): number | string => {
  try {
    return work();
  } catch (error) {
    return (error as Error).message;
  }
};

test('a number is scaled, or refused, exactly as the digits it is written with', () => {
  fc.assert(
    fc.property(wire, fc.nat(8), (number, scale) => {
      expect(outcome(() => readDecimal(number, scale))).toBe(outcome(() => scaleDecimal(String(number), scale)));
    }),
    { numRuns: 5_000 },
  );
});
