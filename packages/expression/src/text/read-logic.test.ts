import { expect, test } from 'vitest';
import type { Logic } from '../node.ts';
import { readLogic } from './read-logic.ts';
import { toLogic } from './to-logic.ts';

const read = (logic: unknown): Logic | string => {
  const { node, problems } = readLogic(logic);
  return node ? toLogic(node) : problems.map(({ code, path }) => `${code} ${path}`).join();
};

test.each<[unknown, Logic]>([
  [{ '===': [1, 1] }, { '==': [1, 1] }],
  [{ '!==': [1, 1] }, { '!=': [1, 1] }],
  [{ '?:': [true, 1, 2] }, { if: [true, 1, 2] }],
  [{ '!!': true }, { '!': [{ '!': [true] }] }],
  [{ '!': { var: 'a' } }, { '!': [{ var: 'a' }] }],
  [{ '+': [1, 2, 3] }, { '+': [{ '+': [1, 2] }, 3] }],
  [{ and: [true] }, true],
  [{ and: [{ and: [{ var: 'a' }, { var: 'b' }] }, { var: 'c' }] }, { and: [{ var: 'a' }, { var: 'b' }, { var: 'c' }] }],
  [{ var: ['a'] }, { var: 'a' }],
  [{ var: ['a', 0] }, { coalesce: [{ var: 'a' }, 0] }],
  [{ var: null }, { var: '' }],
  [-0, 0],
  ['e\u0301\u0000', { cat: ['é'] }],
  [{ cat: ['a'] }, { cat: ['a'] }],
])('%j is brought into the form that is stored', (logic, stored) => {
  expect(read(logic)).toEqual(stored);
});

const deep = (levels: number): unknown => {
  let logic: unknown = 1;
  for (let level = 0; level < levels; level++) logic = { '!': [logic] };
  return logic;
};

test.each<[string, unknown, string]>([
  ['an empty object', {}, 'BAD_OP '],
  ['two operators', { a: 1, b: 2 }, 'BAD_OP '],
  ['undefined', { '!': [undefined] }, 'BAD_OP /!/0'],
  ['a computed name', { '+': [1, { var: [{ var: 'a' }] }] }, 'DYNAMIC_VAR /+/1'],
  ['an index', { var: 1 }, 'DYNAMIC_VAR '],
  ['infinity', { '+': [1, Number.POSITIVE_INFINITY] }, 'TOO_PRECISE /+/1'],
  ['a tiny number', 1e-7, 'TOO_PRECISE '],
  ['a huge number', 1e16, 'TOO_PRECISE '],
  ['a long text', { cat: ['x'.repeat(1001)] }, 'TOO_LONG /cat/0'],
  ['a long list', { in: [1, Array(201).fill(1)] }, 'TOO_BIG /in/1'],
  ['a large rule', { and: Array(200).fill({ '<': [1, { var: 'a' }] }) }, 'TOO_BIG /and/166'],
  ['a deep rule', deep(100), `TOO_DEEP ${'/!/0'.repeat(64)}`],
  ['a rule 100,000 deep', deep(100_000), `TOO_DEEP ${'/!/0'.repeat(64)}`],
  ['a wrong date', { date: ['2026-02-29'] }, 'BAD_DATE /date/0'],
  ['a wrong duration', { duration: [2, 'fortnight'] }, 'BAD_UNIT '],
  ['a slash in an operator', { 'a/b': [{}] }, 'BAD_OP /a~1b/0'],
])('%s is refused with the pointer to it', (_, logic, problem) => {
  expect(read(logic)).toBe(problem);
});
