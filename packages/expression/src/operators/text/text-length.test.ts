import { expect, test } from 'vitest';
import { checkFormula } from '../../check/check-formula.ts';
import { compileFormula } from '../../evaluate/compile-formula.ts';
import { sampleEnvironment } from '../../sample/sample-environment.ts';
import { sampleSchema } from '../../sample/sample-schema.ts';

const valueWhere = (text: string, name: string) => {
  const { formula, problems } = checkFormula(text, { schema: sampleSchema, scope: { table: 'job' } });
  expect(problems).toEqual([]);
  return compileFormula(formula!)({ ...sampleEnvironment, row: { values: { name } } });
};

const within = (levels: number, wrap: (inner: string) => string): string =>
  Array.from({ length: levels }).reduce<string>((inner) => wrap(inner), 'name');

test('a text that grows beyond a million characters is blank instead of taking all memory', () => {
  const long = 'a'.repeat(1000);
  expect(valueWhere("length(replace(name, 'a', name))", long)).toBe(1_000_000);
  expect(valueWhere("replace(name, 'a', name & 'b')", long)).toBe(null);
  expect(
    valueWhere(
      within(30, (inner) => `replace(${inner}, 'a', name)`),
      long,
    ),
  ).toBe(null);
  expect(valueWhere('length(name & name)', 'a'.repeat(500_000))).toBe(1_000_000);
  expect(valueWhere("name & name & 'b'", 'a'.repeat(500_000))).toBe(null);
});
