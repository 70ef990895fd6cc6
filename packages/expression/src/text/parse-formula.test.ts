import { expect, test } from 'vitest';
import type { Logic } from '../node.ts';
import type { FunctionOperator } from '../operator.ts';
import { number } from '../type.ts';
import { limits } from './limits.ts';
import { parseFormula } from './parse-formula.ts';
import { toLogic } from './to-logic.ts';

const named = (name: string, ...zh: string[]): FunctionOperator => ({
  name,
  aliases: { 'zh-CN': zh },
  group: 'number',
  parameters: [],
  result: () => number(0),
  evaluate: () => null,
  summary: { 'zh-CN': '', en: '' },
  examples: [],
});
const operators = [
  named('if', '如果'),
  named('count', '计数'),
  named('sum', '求和'),
  named('round', '四舍五入'),
  named('now', '现在'),
  named('isEmpty', '为空'),
];

const read = (text: string): Logic | string => {
  const { node, problems } = parseFormula(text, operators);
  return node ? toLogic(node) : problems.map(({ code, from, to }) => `${code} ${from}-${to}`).join();
};

const amount = { var: 'amount' };

test.each<[string, Logic]>([
  ['1.50', 1.5],
  ['-3', -3],
  ['１２．５', 12.5],
  ["'won'", { cat: ['won'] }],
  ["'it\\'s'", { cat: ["it's"] }],
  ['“报价”', { cat: ['报价'] }],
  ['”报价“', { cat: ['报价'] }],
  ['「报价」', { cat: ['报价'] }],
  ['真', true],
  ['空', null],
  ['amount', amount],
  ['[任意 名称]', { var: '任意 名称' }],
  ['【金额（元）】', { var: '金额（元）' }],
  ['customer.level', { var: 'customer.level' }],
  ['本记录.金额', { var: 'record.金额' }],
  ['[本记录].金额', { var: '本记录.金额' }],
  ['absence.from.in', { var: 'absence.from.in' }],
  ['我', { var: 'me' }],
  ['@', { var: '' }],
])('%s is read', (text, logic) => {
  expect(read(text)).toEqual(logic);
});

test.each<[string, Logic]>([
  ['1 + 2 * 3', { '+': [1, { '*': [2, 3] }] }],
  ['(1 + 2) * 3', { '*': [{ '+': [1, 2] }, 3] }],
  ['1 - 2 - 3', { '-': [{ '-': [1, 2] }, 3] }],
  ['-amount * 2', { '*': [{ '-': [amount] }, 2] }],
  ['-(-18)', { '-': [-18] }],
  ['not a = b and c', { and: [{ '!': [{ '==': [{ var: 'a' }, { var: 'b' }] }] }, { var: 'c' }] }],
  ['a or b and c', { or: [{ var: 'a' }, { and: [{ var: 'b' }, { var: 'c' }] }] }],
  ['a and (b and c)', { and: [{ var: 'a' }, { var: 'b' }, { var: 'c' }] }],
  ['a implies b implies c', { implies: [{ var: 'a' }, { implies: [{ var: 'b' }, { var: 'c' }] }] }],
  ['a implies b or c', { implies: [{ var: 'a' }, { or: [{ var: 'b' }, { var: 'c' }] }] }],
  ["a & '-' & b", { cat: [{ var: 'a' }, '-', { var: 'b' }] }],
  ['a ?? b ?? 0', { coalesce: [{ var: 'a' }, { var: 'b' }, 0] }],
  ['a ?? 0 > 1', { '>': [{ coalesce: [{ var: 'a' }, 0] }, 1] }],
  ['1 < amount < 3', { '<': [1, amount, 3] }],
  ['a <> b', { '!=': [{ var: 'a' }, { var: 'b' }] }],
  ['a ≠ b', { '!=': [{ var: 'a' }, { var: 'b' }] }],
  ['a not in [1, 2]', { '!': [{ in: [{ var: 'a' }, [1, 2]] }] }],
  ['a 不属于 【1、2】', { '!': [{ in: [{ var: 'a' }, [1, 2]] }] }],
  ['金额＞＝１００ 且 非 为空（客户）', { and: [{ '>=': [{ var: '金额' }, 100] }, { '!': [{ isEmpty: [{ var: '客户' }] }] }] }],
  ['如果（金额＞100000，金额×0.08，0）', { if: [{ '>': [{ var: '金额' }, 100000] }, { '*': [{ var: '金额' }, 0.08] }, 0] }],
  ['ROUND(amount, 2)', { round: [amount, 2] }],
  ['四舍五入(amount)', { round: [amount] }],
  ['unheard(amount)', { unheard: [amount] }],
])('%s is read with the right grouping', (text, logic) => {
  expect(read(text)).toEqual(logic);
});

test.each<[string, Logic]>([
  ['48h', { duration: [48, 'h'] }],
  ['1.5d', { duration: [1.5, 'd'] }],
  ['2h30m', { '+': [{ duration: [2, 'h'] }, { duration: [30, 'm'] }] }],
  ['2小时30分钟', { '+': [{ duration: [2, 'h'] }, { duration: [30, 'm'] }] }],
  ['2 小时 30 分钟', { '+': [{ duration: [2, 'h'] }, { duration: [30, 'm'] }] }],
  ['３天', { duration: [3, 'd'] }],
  ['3 days', { duration: [3, 'd'] }],
  ['-2h', { '-': [{ duration: [2, 'h'] }] }],
  ['now() - t > 48h and b', { and: [{ '>': [{ '-': [{ now: [] }, { var: 't' }] }, { duration: [48, 'h'] }] }, { var: 'b' }] }],
])('%s is a duration', (text, logic) => {
  expect(read(text)).toEqual(logic);
});

test.each<[string, Logic]>([
  ['[]', []],
  ["['a', 'b']", ['a', 'b']],
  ['[id, manager]', [{ var: 'id' }, { var: 'manager' }]],
  ['[owner,]', [{ var: 'owner' }]],
  ['[owner.manager]', [{ var: 'owner.manager' }]],
  ['[-1]', [-1]],
  ['me in [owner]', { in: [{ var: 'me' }, [{ var: 'owner' }]] }],
  ['me in [所有 成员]', { in: [{ var: 'me' }, { var: '所有 成员' }] }],
  ['[[a b], c]', [{ var: 'a b' }, { var: 'c' }]],
])('%s is told apart as list or name', (text, logic) => {
  expect(read(text)).toEqual(logic);
});

test.each<[string, Logic]>([
  [
    "count(followups where kind = 'visit')",
    { count: [{ filter: [{ var: 'followups' }, { '==': [{ var: 'kind' }, 'visit'] }] }] },
  ],
  [
    '求和(明细.金额 其中 金额 > 本记录.成本)',
    { sum: [{ filter: [{ var: '明细.金额' }, { '>': [{ var: '金额' }, { var: 'record.成本' }] }] }] },
  ],
  [
    'sum(items where paid, qty * price)',
    { sum: [{ filter: [{ var: 'items' }, { var: 'paid' }] }, { '*': [{ var: 'qty' }, { var: 'price' }] }] },
  ],
])('%s runs over rows', (text, logic) => {
  expect(read(text)).toEqual(logic);
});

test.each<[string, string]>([
  ['', 'EXPECTED_VALUE 0-0'],
  ['amount +', 'EXPECTED_VALUE 8-8'],
  ['(amount + 1', 'EXPECTED 0-1'],
  ['count(items', 'EXPECTED 5-6'],
  ['[1, 2', 'EXPECTED 0-1'],
  ['amount + 1)', 'UNEXPECTED 10-11'],
  ['amount amount', 'UNEXPECTED 7-13'],
  ['1 < amount > 3', 'CHAINED_COMPARE 11-12'],
  ['a = b = c', 'CHAINED_COMPARE 6-7'],
  ["'won", 'UNCLOSED_STRING 0-4'],
  ['amount => 3', 'BAD_CHAR 7-9'],
  ['amount # 3', 'BAD_CHAR 7-8'],
  ['1.2.3', 'BAD_NUMBER 0-5'],
  ['1e5', 'BAD_NUMBER 0-3'],
  ['3月', 'BAD_UNIT 1-2'],
  ['48hrs', 'BAD_UNIT 2-5'],
  ['0.1234567', 'TOO_PRECISE 0-9'],
  ["date('2026-02-30')", 'BAD_DATE 5-17'],
  ['customer.', 'EXPECTED_FIELD 9-9'],
  ['items where paid', 'WHERE_PLACE 6-11'],
  ['f(1,)', 'EXPECTED_VALUE 4-5'],
  ['x'.repeat(4001), 'TOO_LONG 4000-4001'],
  [`${'('.repeat(65)}1${')'.repeat(65)}`, 'TOO_DEEP 64-65'],
  [Array(300).fill('a').join('+'), 'TOO_DEEP 0-129'],
  [`[${Array(201).fill('1').join()}]`, 'TOO_BIG 0-403'],
])('%s is refused at its place', (text, problem) => {
  expect(read(text)).toBe(problem);
});

test('a formula of many conditions is flat, so that it is not too deep', () => {
  expect(read(Array(200).fill('a').join(' or '))).toEqual({ or: Array(200).fill({ var: 'a' }) });
  expect(limits.nodes).toBeGreaterThan(200);
});
