import { expect, test } from 'vitest';
import { areaOf, isWithin } from './area.ts';

const square = [
  [121_500_000, 29_800_000],
  [121_600_000, 29_800_000],
  [121_600_000, 29_900_000],
  [121_500_000, 29_900_000],
] as const;

test('an area is measured on the globe', () => {
  expect(areaOf(square) / 1e6).toBeCloseTo(107.24, 1);
  expect(areaOf(square.toReversed())).toBeCloseTo(areaOf(square), 0);
});

test('a place lies within its ring or outside', () => {
  expect(isWithin([121_543_200, 29_868_300], square)).toBe(true);
  expect(isWithin([121_643_200, 29_868_300], square)).toBe(false);
  expect(isWithin([121_543_200, 29_968_300], square)).toBe(false);
});
