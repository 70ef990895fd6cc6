import { expect, test } from 'vitest';
import { chosenIn, filterSearch, readFilterSearch, withChoice } from './filter-state.ts';

test('filters stand in the address under their names, beside what a list keeps there', () => {
  const search = { 'filter.month': '2026-03', sort: '-fee' };
  expect(readFilterSearch(search)).toEqual({ 'filter.month': '2026-03' });
  expect(chosenIn(search)).toEqual({ month: '2026-03' });
  expect(filterSearch({ month: '2026-03', who: null })).toEqual({ 'filter.month': '2026-03', 'filter.who': null });
});

test('what equals its default is not said, what was emptied is', () => {
  expect(withChoice({ who: 'a' }, { key: 'month', value: '2026-03', usual: '2026-03' })).toEqual({ who: 'a' });
  expect(withChoice({ month: '2026-01' }, { key: 'month', value: '2026-03', usual: '2026-03' })).toEqual({});
  expect(withChoice({}, { key: 'month', value: null, usual: '2026-03' })).toEqual({ month: null });
  expect(withChoice({}, { key: 'who', value: undefined, usual: null })).toEqual({});
});
