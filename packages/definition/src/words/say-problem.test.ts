import { expect, test } from 'vitest';
import type { AppFiles } from '../app.ts';
import type { Problem } from '../problem.ts';
import { sayProblem } from './say-problem.ts';

const files: AppFiles = new Map<string, unknown>([
  [
    'tables/loan.json',
    { label: { 'zh-CN': '借出', en: 'Loan' }, fields: [{ key: 'fee', label: { 'zh-CN': '费用', en: 'Fee' } }] },
  ],
  ['processes/lend.json', { table: 'loan', stages: [{ key: 'out', label: { 'zh-CN': '在外', en: 'Lent' } }] }],
]);

const said = (code: string, path: string, zh: string, en: string, hint?: readonly [string, string]) => {
  const problem: Problem = {
    ...{ code, path, severity: 'warning', message: { 'zh-CN': zh, en } },
    ...(hint && { hint: { 'zh-CN': hint[0], en: hint[1] } }),
  };
  const { message, hint: told } = sayProblem(files, problem);
  return [message['zh-CN'], message.en, ...(told ? [told['zh-CN'], told.en] : [])];
};

test('a property is called as editors call it, in the sentence and in what to do', () => {
  expect(said('NOT_YET', 'parameters.json#/0/editableBy', '“editableBy”会保留', '“editableBy” is kept')).toEqual([
    '“谁可以改”会保留',
    '“who may change it” is kept',
  ]);
  const hint = ['请写 assignee，或给表指定 owner', 'Fill in `assignee`, or give the table an `owner`'] as const;
  expect(said('DEADLINE_WITHOUT_PERSON', 'processes/lend.json#/stages/0', '阶段“out”', 'The stage “out”', hint)).toEqual([
    '阶段“在外”',
    'The stage “Lent”',
    '请写“负责人”，或给表指定“负责人字段”',
    'Fill in “responsible”, or give the table an “owner”',
  ]);
});

test('things are called by their labels: what is near first, and what the sentence says it is', () => {
  expect(said('NOT_WRITABLE', 'processes/lend.json#/stages/0', '“fee”的值', '“fee” is')).toEqual(['“费用”的值', '“Fee” is']);
  expect(said('NO_FALLBACK', 'app.json', '表“loan”的流程', 'on “loan”')).toEqual(['表“借出”的流程', 'on “Loan”']);
  expect(said('NOT_WRITABLE', 'app.json', '表“user”', 'of “user”')).toEqual(['表“用户”', 'of “User”']);
});

test('what is no name of anything, what is about a key itself, and formulas stay as they are', () => {
  const code = '请写 ISO 4217 代码，例如人民币 CNY';
  expect(said('UNKNOWN_FIELD', 'tables/loan.json#/title', '没有叫“fee”的字段', 'no “fee”')).toEqual([
    '没有叫“fee”的字段',
    'no “fee”',
  ]);
  expect(said('NOT_YET', 'timeouts/a.json#', '“chat”会保留', '“chat” is kept')[0]).toBe('“chat”会保留');
  expect(said('OUT_OF_BOUNDS', 'app.json', code, 'x')[0]).toBe(code);
  const formula = { code: 'X', path: 'a', from: 1, severity: 'error', message: { 'zh-CN': '“fee”', en: '“fee”' } } as const;
  expect(sayProblem(files, formula)).toBe(formula);
});
