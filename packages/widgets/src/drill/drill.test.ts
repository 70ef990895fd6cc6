import type { Query } from '@stepwell/definition';
import { parseFormula, toLogic } from '@stepwell/expression';
import { expect, test } from 'vitest';
import { drillFormula, type FilterMeaning } from './drill.ts';

const query = (more: Partial<Query>): Query => ({ from: 'loan', ...more });
const meanings = (month: unknown, who: unknown): readonly FilterMeaning[] => [
  { key: 'month', type: { kind: 'period', unit: 'month' }, value: month },
  { key: 'who', type: { kind: 'ref', table: 'user' }, value: who },
];

test('a number opens the rows of its own condition and the values of its groups', () => {
  expect(drillFormula({ query: query({}), group: {} })).toBeUndefined();
  expect(drillFormula({ query: query({ where: 'fee > 0' }), group: {} })).toBe('fee > 0');
  const both = query({ where: 'fee > 0 or late', group: ['shelf'] });
  expect(drillFormula({ query: both, group: { shelf: "Ada's" } })).toBe("(fee > 0 or late) and shelf = 'Ada\\'s'");
});

test('a group by a period opens the instants within it, and a blank group the rows without one', () => {
  const byMonth = query({ group: [{ by: 'month(lent_at)', as: 'month' }] });
  expect(drillFormula({ query: byMonth, group: { month: '2026-03' } })).toBe("lent_at in '2026-03'");
  expect(drillFormula({ query: byMonth, group: { month: null } })).toBe('not filled(lent_at)');
});

test('a group by a date is opened as a date, one by yes or no as such', () => {
  const byDay = query({ group: ['due_on', 'late'] });
  const types = { due_on: { kind: 'date' } as const };
  expect(drillFormula({ query: byDay, group: { due_on: '2026-03-02', late: false }, types })).toBe(
    "due_on = date('2026-03-02') and late = false",
  );
});

test("the page's filters are written out, and what was left blank does not narrow", () => {
  const where = 'late and lent_at in filter.month and owner in team(filter.who)';
  const drilled = (month: unknown, who: unknown) =>
    drillFormula({ query: query({ where }), group: {}, filters: meanings(month, who) });
  expect(drilled('2026-03', 'u1')).toBe("late and lent_at in '2026-03' and owner in team('u1')");
  expect(drilled('2026-03', null)).toBe("late and lent_at in '2026-03'");
  expect(drilled(null, null)).toBe('late');
});

test('a condition stored as JSON-Logic is opened as the text it stands for', () => {
  const { node } = parseFormula('fee >= 2 and not late');
  const text = drillFormula({ query: query({ where: toLogic(node!) as object }), group: {} });
  expect(toLogic(parseFormula(text ?? '').node!)).toEqual(toLogic(node!));
});

test('a measure that counts some of the rows opens those, a share all it is a share of', () => {
  const measures = [
    { key: 'late', formula: 'count(rows where late)' },
    { key: 'fees', formula: 'sum(rows.fee where owner = filter.who)' },
    { key: 'share', formula: 'count(rows where late) / count()' },
  ];
  const open = (measure: string) =>
    drillFormula({ query: query({ where: 'fee > 0', measures }), group: {}, measure, filters: meanings(null, 'u1') });
  expect(open('late')).toBe('fee > 0 and late');
  expect(open('fees')).toBe("fee > 0 and owner = 'u1'");
  expect(open('share')).toBe('fee > 0');
});

test('an earlier value opens the rows of its own period: of the page, of the clock, and of what a measure counts', () => {
  const measures = [{ key: 'late', formula: 'count(rows where lent_at in month(now()) and late)' }];
  const where = 'lent_at in filter.month and back_at in month(now())';
  const open = (compare: 'previous' | 'year_ago') =>
    drillFormula({
      query: query({ where, measures, compare }),
      group: {},
      measure: 'late',
      filters: meanings('2026-03', null),
      earlier: { weekStart: 1, fiscalYearStart: 1 },
    });
  expect(open('previous')?.split('\n')).toEqual([
    "lent_at in '2026-02'",
    'and back_at in month(now()) - 1',
    'and lent_at in month(now()) - 1',
    'and late',
  ]);
  expect(open('year_ago')?.split('\n').slice(0, 2)).toEqual([
    "lent_at in '2025-03'",
    'and back_at in month(addYears(now(), -1))',
  ]);
});
