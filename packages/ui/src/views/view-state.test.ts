import type { WireSavedView } from '@stepwell/engine';
import { expect, test } from 'vitest';
import { readListState } from '../list/use-list-state.ts';
import { addressAfter, isChanged, shownState, showsOf } from './view-state.ts';

const view: WireSavedView = {
  id: 'v1',
  version: 1,
  name: 'Large',
  roles: [],
  shows: { where: 'fee > 10', sort: '-fee', columns: [{ key: 'book', width: 300 }, { key: 'fee' }] },
  isDefault: false,
  isMine: true,
  mayChange: true,
};

test('a list shows what its address says, and for the rest what the view has', () => {
  expect(shownState({ view: 'v1', sort: 'book' }, view)).toEqual({
    view: 'v1',
    where: 'fee > 10',
    sort: 'book',
    columns: 'book:300,fee',
  });
  expect(shownState({ q: 'atlas' }, undefined)).toEqual({ q: 'atlas' });
});

test('an address holds only what is otherwise than in the view; what is taken away stands in it empty', () => {
  const at = { view: 'v1' };
  const cleared = addressAfter(at, { where: undefined }, view);
  expect(cleared).toEqual({ view: 'v1', where: '' });
  expect(readListState({ ...cleared })).toEqual(cleared);
  expect(shownState(cleared, view).where).toBeUndefined();
  expect(addressAfter(cleared, { where: 'fee > 10' }, view)).toEqual(at);
  expect(addressAfter(at, { q: 'atlas', sort: '-fee' }, view)).toEqual({ view: 'v1', q: 'atlas' });
});

test('without a view nothing empty stays in the address', () => {
  expect(addressAfter({ where: 'fee > 10', as: 'Large' }, { where: undefined, as: undefined }, undefined)).toEqual({});
  expect(readListState({ q: '', where: '', sort: 'fee' })).toEqual({ sort: 'fee' });
});

test('a view is changed as soon as anything is shown otherwise', () => {
  expect([isChanged({ view: 'v1' }), isChanged({ view: 'v1', q: 'atlas' }), isChanged({ view: 'v1', where: '' })]).toEqual([
    false,
    true,
    true,
  ]);
});

test('what a list shows is kept as it is', () => {
  expect(showsOf(shownState({ view: 'v1', q: 'atlas' }, view))).toEqual({ search: 'atlas', ...view.shows });
  expect(showsOf({})).toEqual({});
});
