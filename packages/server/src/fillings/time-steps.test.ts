import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOf, stepOf } from './time-steps.ts';

const counted = (times: readonly number[]) => times.map(stepOf).map((step) => ({ step, count: 1 }));

test('the median read off the steps is right to a tenth, whatever the times', () => {
  const time = fc.integer({ min: 120, max: 3_600_000 });
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 60 }), (times) => {
      const exact = [...times].sort((a, b) => a - b)[Math.ceil(times.length / 2) - 1] ?? 0;
      const read = medianOf(counted(times)) ?? 0;
      expect(read / exact).toBeGreaterThan(0.9);
      expect(read / exact).toBeLessThan(1.1);
    }),
  );
});

test('no times have no median, and a day takes no more than some dozen steps', () => {
  expect([medianOf([]), medianOf([{ step: 3, count: 0 }])]).toEqual([null, null]);
  expect([stepOf(0), stepOf(100), stepOf(24 * 60 * 60 * 1000)]).toEqual([0, 0, 75]);
});
