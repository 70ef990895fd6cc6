import { expect, test } from 'vitest';
import { lendingHere } from '../testing/lending-app.tsx';
import { tableWithPages } from './app-context.ts';

test('records of tables have pages of their own, what stands beside them has none', () => {
  const here = lendingHere();
  expect(tableWithPages(here, 'loan')?.key).toBe('loan');
  expect(tableWithPages(here, 'user')?.key).toBe('user');
  const beside = [...here.tables.values()].filter(({ kind }) => kind !== 'table').map(({ key }) => key);
  expect(beside).toEqual(expect.arrayContaining(['loan.moves', 'loan.timers', 'task']));
  expect(beside.filter((key) => tableWithPages(here, key))).toEqual([]);
  expect(tableWithPages(here, 'gone')).toBeUndefined();
});
