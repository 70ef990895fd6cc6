import { expect, test } from 'vitest';
import { choose, countOf, everything, isChosen, nothing, rangeOf, whichOf } from './selection.ts';

const order = ['a', 'b', 'c', 'd'];

test('records are chosen one by one and let go again', () => {
  const two = choose(choose(nothing, ['a'], true), ['c'], true);
  expect([countOf(two, 4), isChosen(two, 'c'), isChosen(two, 'b')]).toEqual([2, true, false]);
  expect(countOf(choose(two, ['a', 'c'], false), 4)).toBe(0);
});

test('of all that fit, some can be left out, and the count follows the list', () => {
  const most = choose(everything, ['b'], false);
  expect([countOf(most, 1204), isChosen(most, 'b'), isChosen(most, 'not loaded')]).toEqual([1203, false, true]);
  expect(countOf(choose(most, ['b'], true), 1204)).toBe(1204);
});

test('a range goes either way, and is the one record where its beginning is not in the list', () => {
  expect(rangeOf(order, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(order, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(order, 'gone', 'c')).toEqual(['c']);
  expect(rangeOf(order, undefined, 'c')).toEqual(['c']);
});

test('chosen records are named by their ids, all of a list by its condition', () => {
  expect(whichOf(choose(nothing, ['a'], true), { where: 'x = 1' })).toEqual({ ids: ['a'] });
  expect(whichOf(choose(everything, ['a'], false), { where: 'x = 1', search: 'li' })).toEqual({
    where: 'x = 1',
    search: 'li',
    except: ['a'],
  });
  expect(whichOf(everything, {})).toEqual({ where: 'true' });
});
