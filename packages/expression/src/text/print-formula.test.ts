import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Logic } from '../node.ts';
import type { FunctionOperator } from '../operator.ts';
import { labelled, tableOf } from '../sample/labelled.ts';
import type { Schema } from '../schema.ts';
import { number, ref, rows, text } from '../type.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';
import { readLogic } from './read-logic.ts';
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
  named('some', '存在'),
  named('coalesce', '默认值'),
  named('cat', '连接'),
];

const schema: Schema = {
  tables: new Map([
    tableOf(
      'job',
      labelled('amount', number(2), '金额（元）', 'Amount'),
      labelled('customer', ref('customer'), '客户', 'Customer'),
      labelled('visits', rows('visit'), '拜访 记录', 'Visits'),
      labelled('first', text, '备注', 'Note'),
      labelled('second', text, '备注', 'Note'),
      labelled('me_too', text, '我', 'me'),
      labelled('odd', text, '是.否', "it's"),
      labelled('amounts', text, 'amount', 'in'),
    ),
    tableOf('customer', labelled('level', text, '等级', 'Level'), labelled('visits', rows('visit'), '拜访', 'Visits')),
    tableOf(
      'visit',
      labelled('kind', text, '方式', 'Kind'),
      labelled('fee', number(2), '费用', 'Fee'),
      labelled('job', ref('job'), '工单', 'Job'),
    ),
  ]),
  parameters: new Map(),
  roles: [],
  timeZone: 'UTC',
  weekStart: 1,
  fiscalYearStart: 1,
};
const scope = { table: 'job', scopes: { record: { kind: 'row', table: 'job' }, old: { kind: 'row', table: 'job' } } } as const;

const print = (logic: Logic, locale: 'zh-CN' | 'en') => printFormula(logic, { locale, operators });
const printWithLabels = (logic: Logic, locale: 'zh-CN' | 'en') => printFormula(logic, { locale, schema, scope, operators });
const read = (source: string): Logic => {
  const { node, problems } = parseFormula(source, operators);
  if (!node) throw new Error(`${source}: ${problems[0]?.message.en} at ${problems[0]?.from}`);
  return toLogic(node);
};

describe('printing and reading again', () => {
  const readable: readonly (readonly [en: string, zh?: string, printed?: string])[] = [
    ['1.5'],
    ['-3'],
    ['true', '真'],
    ["'it\\'s \\\\ here'"],
    ["a <> 'x'", "a ≠ 'x'"],
    ['(1 + 2) * 3', '(1 + 2) × 3'],
    ['1 - (2 - 3)'],
    ['1 - 2 - 3'],
    ['-(-18)'],
    ['-(5)'],
    ['a / (b * c)', 'a ÷ (b × c)'],
    ['a or b and c', 'a 或 b 且 c'],
    ['(a or b) and c', '(a 或 b) 且 c'],
    ['not a = b', '非 a = b'],
    ['(not a) = b', '(非 a) = b'],
    ['a = (b = c)'],
    ['a implies b implies c', 'a 蕴含 b 蕴含 c'],
    ['(a implies b) implies c', '(a 蕴含 b) 蕴含 c'],
    ['1 < a < 3'],
    ['a ?? b & c'],
    ['(a ?? b) & c'],
    ['48h', '48小时'],
    ['1d2h30m', '1天2小时30分钟'],
    ['2h + 1d', '2小时 + 1天'],
    ['-2h', '-2小时'],
    ['a in [owner]', 'a 属于 [owner]'],
    ['a not in [1, 2]', 'a 不属于 [1, 2]'],
    ['[owner,]'],
    ['[owner.manager]'],
    ['[[a b]]'],
    ['a in [x y]', 'a 属于 ([x y])', 'a in ([x y])'],
    ['a in ([where])', 'a 属于 ([where])'],
    ['record.amount > me.limit', '本记录.amount > 我.limit'],
    ["count(visits where kind = 'x' and @ = 1)", "计数(visits 其中 kind = 'x' 且 @ = 1)"],
    ['sum(visits where paid, fee * 2)', '求和(visits 其中 paid, fee × 2)'],
    ['if(a, 1, 2)', '如果(a, 1, 2)'],
  ];
  test.each(readable.map(([en, zh = en, printed = en]) => ({ en, zh, printed })))('$en', ({ en, zh, printed }) => {
    expect(print(read(en), 'en')).toBe(printed);
    expect(print(read(en), 'zh-CN')).toBe(zh);
    expect(read(zh)).toEqual(read(en));
  });
});

test.each<[Logic, string, string]>([
  [{ var: 'amount' }, '[金额（元）]', 'Amount'],
  [{ var: 'customer.level' }, '客户.等级', 'Customer.Level'],
  [{ var: 'record.customer.level' }, '本记录.客户.等级', 'record.Customer.Level'],
  [{ var: 'old.amount' }, 'old.[金额（元）]', 'old.Amount'],
  [{ sum: [{ map: [{ var: 'visits' }, { var: 'fee' }] }] }, '求和([拜访 记录].费用)', 'sum(Visits.Fee)'],
  [
    { sum: [{ map: [{ filter: [{ var: 'visits' }, { '>': [{ var: 'fee' }, { var: 'record.amount' }] }] }, { var: 'fee' }] }] },
    '求和([拜访 记录].费用 其中 费用 > 本记录.[金额（元）])',
    'sum(Visits.Fee where Fee > record.Amount)',
  ],
  [
    { sum: [{ map: [{ var: 'customer.visits' }, { '*': [{ var: 'fee' }, 2] }] }] },
    '求和(客户.拜访, 费用 × 2)',
    'sum(Customer.Visits, Fee * 2)',
  ],
  [{ some: [{ var: 'visits' }, { '==': [{ var: 'kind' }, 'x'] }] }, "存在([拜访 记录], 方式 = 'x')", "some(Visits, Kind = 'x')"],
])('%j is printed with labels', (logic, zh, en) => {
  expect(printWithLabels(logic, 'zh-CN')).toBe(zh);
  expect(printWithLabels(logic, 'en')).toBe(en);
});

test.each([
  ['two fields share it', 'first'],
  ['it is a word of the language', 'me_too'],
  ['it cannot stand in a formula', 'odd'],
  ['it is the key of another field', 'amounts'],
])('a label is not used where %s', (_, key) => {
  expect(printWithLabels({ var: key }, 'zh-CN')).toBe(key);
});

test('a long formula is broken at arguments, and at “and” and “or”', () => {
  const condition = "stage = 'negotiation' and amount > 100000 and (owner = me or not isEmpty(customer) or region = 'north')";
  const text = `if(${condition}, round(amount * 0.08, 2), 0)`;
  expect(print(read(text), 'en')).toBe(
    [
      'if(',
      "  stage = 'negotiation'",
      '  and amount > 100000',
      "  and (owner = me or not isEmpty(customer) or region = 'north'),",
      '  round(amount * 0.08, 2),',
      '  0',
      ')',
    ].join('\n'),
  );
  expect(read(print(read(text), 'zh-CN'))).toEqual(read(text));
});

test('what is no formula prints as an ellipsis', () => {
  expect(print({ a: 1, b: 2 }, 'en')).toBe('…');
});

const name = fc.constantFrom(
  'amount',
  '金额',
  'a b',
  '金额（元）',
  'record.x',
  'me',
  'where',
  'x.in',
  '',
  '属于',
  'old.客户.等级',
  '[a'.slice(1),
);
const digits = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 })).map(([n, scale]) => n / 10 ** scale);
const string = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom("'", '\\', '’“', '\n', '😀'),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => {
  const node = tie('tree');
  const call = (operator: string, ...args: fc.Arbitrary<unknown>[]) =>
    fc.tuple(...args).map((values) => ({ [operator]: values }));
  const binary = fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', 'in', 'implies');
  const flat = fc.constantFrom('and', 'or', 'cat', 'coalesce');
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      digits,
      string,
      fc.constantFrom(null, true, false),
      name.map((path) => ({ var: path })),
      fc
        .tuple(fc.integer({ min: -2, max: 90 }), fc.constantFrom('w', 'd', 'h', 'm', 's', 'ms'))
        .map((duration) => ({ duration })),
      fc.array(node, { maxLength: 3 }),
      fc.tuple(binary, node, node).map(([operator, a, b]) => ({ [operator]: [a, b] })),
      fc.tuple(flat, fc.array(node, { minLength: 2, maxLength: 4 })).map(([operator, args]) => ({ [operator]: args })),
      call('!', node),
      call('-', node),
      call('<', node, node, node),
      call('if', node, node, node),
      call('unheard', node),
      call('now'),
      call('count', fc.oneof(node, call('filter', node, node))),
      call('sum', call('filter', node, node), node),
    ),
  };
});

test('what is printed reads back as the same formula, in both languages', () => {
  let compared = 0;
  fc.assert(
    fc.property(tree, (random) => {
      const { node } = readLogic(random);
      if (!node) return;
      const logic = toLogic(node);
      for (const locale of ['zh-CN', 'en'] as const) {
        const text = print(logic, locale);
        if (text.length > 4000) continue;
        expect(read(text)).toEqual(logic);
        compared++;
      }
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(compared).toBeGreaterThan(5000);
}, 120_000);
