import { expect, test } from 'vitest';
import { columnsText, readColumns, widened } from './chosen-columns.ts';
import { nextSort, readSort, sortText } from './sort-order.ts';

test('pressing a head sorts up, then down, then as before', () => {
  expect([nextSort(undefined, 'fee'), nextSort('fee', 'fee'), nextSort('-fee', 'fee')]).toEqual(['fee', '-fee', undefined]);
  expect([nextSort('book', 'fee'), nextSort('-fee,book', 'fee')]).toEqual(['fee', 'fee']);
});

test('with Shift a column comes after the others, turns around at its place, and goes', () => {
  expect(nextSort('book', 'fee', true)).toBe('book,fee');
  expect(nextSort('book,fee', 'book', true)).toBe('-book,fee');
  expect(nextSort('-book,fee', 'book', true)).toBe('fee');
  expect(nextSort('-fee', 'fee', true)).toBeUndefined();
});

test('an order is read and written as an address says it', () => {
  expect(readSort('-fee,,book')).toEqual([
    { key: 'fee', isDescending: true },
    { key: 'book', isDescending: false },
  ]);
  expect([sortText(readSort('-fee,book')), sortText([])]).toEqual(['-fee,book', undefined]);
});

test('columns are read and written with their widths; what makes no sense is left out', () => {
  expect(readColumns('book:300,fee,fee:200,x y,owner:9,note:99999')).toEqual([
    { key: 'book', width: 300 },
    { key: 'fee' },
    { key: 'owner' },
    { key: 'note' },
  ]);
  expect(columnsText(readColumns('book:300,fee'))).toBe('book:300,fee');
  expect(widened(readColumns('book,fee'), 'fee', 5.4)).toEqual([{ key: 'book' }, { key: 'fee', width: 64 }]);
});
