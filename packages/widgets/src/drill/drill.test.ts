import type { Query } from '@stepwell/definition';
import { parseFormula, toLogic } from '@stepwell/expression';
import { expect, test } from 'vitest';
import { drillFormula } from './drill.ts';

const query = (more: Partial<Query>): Query => ({ from: 'loan', ...more });

test('a number opens the rows of its own condition and the values of its groups', async () => {
  expect(await drillFormula(query({}), {})).toBeUndefined();
  expect(await drillFormula(query({ where: 'fee > 0' }), {})).toBe('fee > 0');
  const both = await drillFormula(query({ where: 'fee > 0 or late', group: ['shelf'] }), { shelf: "Ada's" });
  expect(parseFormula(both ?? '').problems).toEqual([]);
  expect(both).toBe("(fee > 0 or late) and (shelf = 'Ada\\'s')");
});

test('a group by a period opens the instants within it, and a blank group the rows without one', async () => {
  const byMonth = query({ group: [{ by: 'month(lent_at)', as: 'month' }] });
  expect(await drillFormula(byMonth, { month: '2026-03' })).toBe("lent_at in period('2026-03')");
  expect(await drillFormula(byMonth, { month: null })).toBe('not filled(lent_at)');
});

test('a condition stored as JSON-Logic is opened as the text it stands for', async () => {
  const { node } = parseFormula('fee >= 2 and not late');
  const text = await drillFormula(query({ where: toLogic(node!) as object }), {});
  expect(toLogic(parseFormula(text ?? '').node!)).toEqual(toLogic(node!));
});
