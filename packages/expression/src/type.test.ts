import { expect, test } from 'vitest';
import { MAX_SCALE, number } from './type.ts';

test('a number type says its fraction digits and how many digits stand before the point', () => {
  expect(number(2)).toEqual({ kind: 'number', scale: 2, digits: 9 });
  expect(MAX_SCALE).toBe(6);
});
