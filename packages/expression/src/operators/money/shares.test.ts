import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesOf } from './shares.ts';

test('what is left over goes to the largest remainders, of equal ones to the first', () => {
  expect(sharesOf(10000n, [1n, 1n, 1n])).toEqual([3334n, 3333n, 3333n]);
  expect(sharesOf(100n, [1n, 2n, 4n])).toEqual([14n, 29n, 57n]);
  expect(sharesOf(-10000n, [1n, 1n, 1n])).toEqual([-3334n, -3333n, -3333n]);
  expect(sharesOf(100n, [0n, 0n])).toBe(undefined);
  expect(sharesOf(100n, [2n, -1n])).toBe(undefined);
});

test('the shares always add up to the total, each within one unit of its exact part', () => {
  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (total, given) => {
      const sum = given.reduce((all, weight) => all + weight, 0n);
      const shares = sharesOf(total, given);
      expect(shares === undefined).toBe(sum === 0n);
      if (!shares) return;
      expect(shares.reduce((all, share) => all + share, 0n)).toBe(total);
      for (const [index, share] of shares.entries()) {
        const off = share * sum - total * given[index]!;
        expect((off < 0n ? -off : off) < sum).toBe(true);
      }
    }),
  );
});
