import { expect, test } from 'vitest';
import { changeOf } from './change-of.ts';

test('a change is a part of what was before, whatever its sign', () => {
  expect(changeOf(150, 100)).toEqual({ direction: 'up', share: 0.5 });
  expect(changeOf(50, 100)).toEqual({ direction: 'down', share: -0.5 });
  expect(changeOf(-50, -100)).toEqual({ direction: 'up', share: 0.5 });
  expect(changeOf(7, 7)).toEqual({ direction: 'same', share: 0 });
});

test('where nothing was before there is a direction and no part, of a blank there is no change', () => {
  expect(changeOf(5, 0)).toEqual({ direction: 'up' });
  expect(changeOf(null, 5)).toBeUndefined();
  expect(changeOf(5, undefined)).toBeUndefined();
});

test('a share changes by points', () => {
  expect(changeOf(0.5, 0.25, true)).toEqual({ direction: 'up', points: 25 });
});
