import type { Query } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { groupField, groupKeys, groupOf } from './group.ts';

const by = (...group: unknown[]): Query => ({ from: 'loan', group }) as Query;

test('a row of groups is keyed by the name its group gives, else by the text of its formula', () => {
  expect(groupKeys(by('shelf', { by: 'month(at)', as: 'm' }, { by: 'year(at)' }))).toEqual(['shelf', 'm', 'year(at)']);
  expect(groupKeys({ from: 'loan' })).toEqual([]);
});

test('only a plain field names its groups by its own words', () => {
  expect(groupField(by('shelf'))).toBe('shelf');
  expect(groupField(by({ by: 'shelf', as: 's' }))).toBe('shelf');
  expect(groupField(by('month(at)'))).toBeUndefined();
  expect(groupField({ from: 'loan' })).toBeUndefined();
});

test('the group of a row is its values by these keys and nothing else', () => {
  expect(groupOf(by('shelf', 'late'), { shelf: 'a', late: true, n: 3 })).toEqual({ shelf: 'a', late: true });
});
