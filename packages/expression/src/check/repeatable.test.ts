import { expect, test } from 'vitest';
import { sampleSchema } from '../sample/sample-schema.ts';
import { checkFormula } from './check-formula.ts';

const codesOf = (text: string) =>
  checkFormula(text, { schema: sampleSchema, scope: { table: 'job' } }).problems.map((problem) => problem.code);
const nested = (levels: number, start: string, wrap: (inner: string) => string) =>
  Array.from({ length: levels }).reduce<string>((inner) => wrap(inner), start);

test('what stands twice in what is made of it may not nest without bounds', () => {
  expect(codesOf(nested(3, 'amount', (inner) => `if(1 < ${inner} < 2, 1, 2)`))).toEqual([]);
  expect(codesOf(nested(30, 'amount', (inner) => `if(1 < ${inner} < 2, 1, 2)`))).toEqual(['TOO_BIG']);
  expect(codesOf(nested(2, 'due', (inner) => `if(${inner} in month, due, signed)`))).toEqual([]);
  expect(codesOf(nested(30, 'due', (inner) => `if(${inner} in month, due, signed)`))).toEqual(['TOO_BIG']);
});

test('a relation may be counted between two bounds', () => {
  expect(codesOf("0 < count(visits where kind = 'trip' and fee > 5) < 4")).toEqual([]);
});
