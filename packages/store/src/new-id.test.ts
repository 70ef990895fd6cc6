import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeIds } from './new-id.ts';
import { RandomPool } from './random-pool.ts';

test('ids are UUIDs of version 7, all different, in the order in which they were made', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 50 }), (steps) => {
      const newId = makeIds(new RandomPool());
      let now = 1_700_000_000_000;
      const ids = steps.map((step) => {
        now += step;
        return newId(now);
      });
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('ten thousand ids of one millisecond keep their order', () => {
  const newId = makeIds(new RandomPool());
  const ids = Array.from({ length: 10_000 }, () => newId(1_700_000_000_000));
  expect([...ids].sort()).toEqual(ids);
});
