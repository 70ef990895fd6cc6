import { expect, test } from 'vitest';
import { totalsOf } from './totals-of.ts';

const column = (key: string, computed: boolean) => ({ key, type: 'formula', label: key, options: {}, computed });

test('what formulas give is summed exactly; what is typed, and what is no number, is not', () => {
  const columns = [column('price', false), column('sum', true), column('name', true)];
  const rows = [{ price: 1, sum: 0.1, name: 'a' }, { price: 2, sum: 0.2, name: 'b' }, { price: 3 }];
  expect([...totalsOf(columns, rows)]).toEqual([['sum', 0.3]]);
  expect(totalsOf(columns, []).size).toBe(0);
});
