import type { Page, Query } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { queryIndexes } from './query-indexes.ts';

const page = (data: Query): Page => ({ key: 'desk', widgets: [{ key: 'w', kind: 'any', data }] });
const columnsFor = (data: Query, more: object = {}) => {
  const model = modelOf({
    tables: [
      {
        key: 'order',
        title: 'name',
        fields: [
          { key: 'name', type: 'text' },
          { key: 'state', type: 'text' },
          { key: 'amount', type: 'money' },
          { key: 'clerk', type: 'user' },
          { key: 'late', type: 'boolean' },
          { key: 'customer', type: 'relation', table: 'user' },
        ],
      },
    ],
    pages: [page(data)],
    ...more,
  });
  return queryIndexes(model).map(({ columns }) => columns);
};

test('a list is served by what it holds equal and then by what it sorts by', () => {
  expect(columnsFor({ from: 'order', where: "state = 'new' and late and amount > 5", sort: ['-amount', 'name'] })).toEqual([
    ['state', 'late', 'amount'],
  ]);
  expect(columnsFor({ from: 'order', where: "clerk = me and state in ['a', 'b']" })).toEqual([['clerk', 'state']]);
});

test('texts are sorted by the column that is kept for it', () => {
  expect(columnsFor({ from: 'order', sort: ['name'] })).toEqual([['_sort_name']]);
});

test('a grouped query finds all it reads in the index', () => {
  const measures = [
    { key: 'n', formula: 'count()' },
    { key: 's', formula: 'sum(amount)' },
    { key: 'l', formula: 'count(rows where late)' },
  ];
  expect(columnsFor({ from: 'order', where: "state <> 'lost'", group: ['clerk'], measures })).toEqual([
    ['clerk', 'state', 'amount', 'late'],
  ]);
});

test('what rights read of a row stands in the index too', () => {
  const roles = [{ key: 'rep', tables: { order: { read: 'clerk = me or clerk in team(me)' } } }];
  expect(columnsFor({ from: 'order', where: "state = 'new'", sort: ['amount'] }, { roles })).toEqual([
    ['state', 'amount', 'clerk'],
  ]);
});

test('what no index can serve asks for none', () => {
  expect(columnsFor({ from: 'order', sort: ['amount * 2'] })).toEqual([]);
  expect(columnsFor({ from: 'order', where: "customer.name = 'x'" })).toEqual([]);
  expect(columnsFor({ from: 'order.moves', where: "stage = 'x'" })).toEqual([]);
});
