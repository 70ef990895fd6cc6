import { describe, expect, test } from 'vitest';
import { checkFormula } from '../../check/check-formula.ts';
import { compileFormula } from '../../evaluate/compile-formula.ts';
import { plainValue } from '../../sample/plain-value.ts';
import { sampleEnvironment } from '../../sample/sample-environment.ts';
import type { FieldSchema, Schema, TableSchema } from '../../schema.ts';
import { printFormula } from '../../text/print-formula.ts';
import { number, ref, rows, type Type, text } from '../../type.ts';
import type { Row } from '../../value.ts';

const table = (key: string, fields: { readonly [key: string]: [Type, Partial<FieldSchema>?] }): [string, TableSchema] => [
  key,
  {
    key,
    sqlName: key,
    fields: new Map(Object.entries(fields).map(([name, [type, more]]) => [name, { key: name, type, ...more }])),
  },
];
const schema: Schema = {
  tables: new Map([
    table('share', { amount: [number(2)], weight: [number(1)], batch: [ref('batch')] }),
    table('batch', {
      total: [number(2)],
      shares: [rows('share'), { rows: { key: 'batch' } }],
      steps: [rows('step'), { rows: { key: 'batch' } }],
    }),
    table('step', { from: [number(0)], rate: [number(3)], name: [text], batch: [ref('batch')] }),
  ]),
  parameters: new Map(),
  roles: [],
  timeZone: 'UTC',
  weekStart: 1,
  fiscalYearStart: 1,
};

const shares = ['c', 'a', 'b'].map((id): Row => ({ values: { id, weight: 10 } }));
const steps = [
  { values: { id: '1', from: 10000, rate: 50, name: 'B' } },
  { values: { id: '2', from: 0, rate: 30, name: 'A' } },
  { values: { id: '3', from: null, rate: 990, name: 'Z' } },
];
const batch: Row = { values: { id: 'x', total: 10_000 }, many: { shares, steps } };

function valueWhere(source: string, row: Row, scope = 'share') {
  const { formula, problems } = checkFormula(source, { schema, scope: { table: scope } });
  expect(problems).toEqual([]);
  expect(checkFormula(formula!.logic, { schema, scope: { table: scope } }).formula?.logic).toEqual(formula!.logic);
  expect(printFormula(formula!.logic, { locale: 'en', schema, scope: { table: scope } })).toBe(source);
  return plainValue(compileFormula(formula!)({ ...sampleEnvironment, row }), formula!.type);
}

describe('allocate among rows', () => {
  const shareOf = (id: string | null) =>
    valueWhere('allocate(batch.total, weight, batch.shares.weight)', { values: { id, weight: 10, batch: 'x' }, one: { batch } });

  test('the cent left over goes to the first id, wherever it stands', () => {
    expect(['a', 'b', 'c'].map(shareOf)).toEqual([33.34, 33.33, 33.33]);
  });

  test('a record that is not saved yet takes its share too', () => {
    expect(shareOf('d')).toBe(25);
  });
});

test('tier and lookup read rows in any order and pass over a step that begins nowhere', () => {
  const at = (total: number): Row => ({ ...batch, values: { ...batch.values, total } });
  expect(valueWhere("tier(total, steps, 'graduated')", at(1_500_000), 'batch')).toBe(550);
  expect(valueWhere("tier(total, steps, 'volume')", at(1_500_000), 'batch')).toBe(750);
  expect(valueWhere("lookup(total, steps, 'name')", at(999_999), 'batch')).toBe('A');
  expect(valueWhere("lookup(total, steps where rate > 0.03, 'name')", at(999_999), 'batch')).toBe(null);
  expect(valueWhere("lookup(total, steps, 'name')", { ...batch, values: { total: null } }, 'batch')).toBe(null);
});

test.each([
  ["tier(total, steps, 'both')", 'ARITY'],
  ["lookup(total, total, 'name')", 'NEED_RELATION'],
  ["lookup(total, [[0, 1], [2]], 'name')", 'NEED_RELATION'],
  ["lookup('x', steps, 'name')", 'TYPE_MISMATCH'],
  ["lookup(total, steps, 'price')", 'UNKNOWN_FIELD'],
  ['allocate(total, total, steps.name)', 'TYPE_MISMATCH'],
])('%s is refused', (source, code) => {
  expect(checkFormula(source, { schema, scope: { table: 'batch' } }).problems.map((problem) => problem.code)).toEqual([code]);
});
