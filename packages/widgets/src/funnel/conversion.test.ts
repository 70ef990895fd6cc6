import { expect, test } from 'vitest';
import { conversion } from './conversion.ts';

test('who stands further on has been at every stage before', () => {
  const counts = [16, 14, 20];
  expect(counts.map((_, at) => conversion(counts, at))).toEqual([undefined, 34 / 50, 20 / 34]);
});

test('where nobody got so far there is no share', () => {
  expect(conversion([3, 0, 0], 2)).toBeUndefined();
  expect(conversion([], 0)).toBeUndefined();
});
