import { expect, test } from 'vitest';
import { applyOperations } from '../draft/apply-operation.ts';
import type { Operation } from '../draft/operation.ts';
import { wholeVocabulary as vocabulary } from '../testing/apps.ts';
import { checkApp } from './check-app.ts';

/** A process with everything that bars or opens a way. */
const app = new Map<string, unknown>([
  ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
  [
    'tables/order.json',
    {
      title: 'name',
      owner: 'clerk',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'clerk', type: 'user' },
        { key: 'amount', type: 'number' },
        { key: 'twice', type: 'formula', formula: 'amount * 2' },
        { key: 'thrice', type: 'formula', formula: 'twice + amount' },
        { key: 'gone', type: 'text', archived: true },
      ],
    },
  ],
  [
    'processes/sale.json',
    {
      table: 'order',
      stages: [
        { key: 'asked', due: { after: '2h' }, exit: [{ require: { fields: ['amount'] } }] },
        { key: 'sold', category: 'won', enter: [{ check: 'amount > 0' }] },
      ],
    },
  ],
  ['forms/order.json', { table: 'order', layout: ['name', 'amount'] }],
  ['roles/clerk.json', { tables: { order: { read: true, create: true, update: true } } }],
  ['roles/boss.json', { admin: true }],
]);

const SALE = 'processes/sale.json#/stages';
const set = (at: string, value: unknown): Operation => ({ op: 'set', at, value });
const problemsAfter = (...operations: Operation[]) => checkApp(applyOperations(app, operations).files, vocabulary).problems;

test('the app is sound before anything is broken in it', () => {
  expect(problemsAfter()).toEqual([]);
});

type Broken = readonly [what: string, operations: readonly Operation[], told: readonly string[], says: RegExp];
const broken: readonly Broken[] = [
  [
    'a form of a field that is not there',
    [set('forms/order.json#/layout/0', 'nmae')],
    ['error UNKNOWN_FIELD forms/order.json#/layout/0'],
    /“nmae”/,
  ],
  [
    'a table that is not there',
    [set('processes/sale.json#/table', 'ordre')],
    ['error UNKNOWN_TABLE processes/sale.json#/table'],
    /“ordre”/,
  ],
  [
    'formulas that lead to each other',
    [set('tables/order.json#/fields/@twice/formula', 'thrice * 2')],
    ['error FORMULA_CIRCLE tables/order.json#/fields/3/formula'],
    /twice/,
  ],
  [
    'a stage that no record reaches',
    [{ op: 'insert', at: SALE, value: { key: 'after' } }],
    ['warning UNREACHABLE_STAGE processes/sale.json#/stages/2'],
    /“after”/,
  ],
  [
    'a gate whose condition never holds',
    [set(`${SALE}/@sold/enter/0/check`, '1 > 2')],
    ['warning GATE_NEVER_HOLDS processes/sale.json#/stages/1/enter/0/check'],
    /never holds/,
  ],
  [
    'a gate that demands what is computed',
    [set(`${SALE}/@asked/exit/0/require/fields/0`, 'twice')],
    ['error IMPOSSIBLE_GATE processes/sale.json#/stages/0/exit/0/require/fields/0'],
    /“twice”/,
  ],
  [
    'a gate that demands what was put aside',
    [set(`${SALE}/@asked/exit/0/require/fields/0`, 'gone')],
    ['error DEMANDS_ARCHIVED_FIELD processes/sale.json#/stages/0/exit/0/require/fields/0'],
    /“gone”/,
  ],
  [
    'an output that was put aside',
    [set(`${SALE}/@asked/outputs`, ['gone'])],
    ['error DEMANDS_ARCHIVED_FIELD processes/sale.json#/stages/0/outputs/0'],
    /“gone”/,
  ],
  [
    'a gate that demands what no role may write',
    [set('roles/clerk.json#/tables/order/fields', { amount: { update: false } })],
    ['warning NOBODY_MAY_WRITE processes/sale.json#/stages/0/exit/0/require/fields/0'],
    /“amount”/,
  ],
  [
    'a gate that demands what its stage locks',
    [set(`${SALE}/@asked/lock`, ['amount'])],
    ['warning DEMANDS_LOCKED_FIELD processes/sale.json#/stages/0/exit/0/require/fields/0'],
    /“amount”/,
  ],
  [
    'a deadline of which nobody hears',
    [{ op: 'remove', at: 'tables/order.json#/owner' }],
    ['warning DEADLINE_WITHOUT_PERSON processes/sale.json#/stages/0/due'],
    /nobody is responsible/,
  ],
  [
    'a deadline of people of a role that is not there',
    [set(`${SALE}/@asked/assignee`, "users('clerc')")],
    ['error UNKNOWN_ROLE processes/sale.json#/stages/0/assignee'],
    /“clerc”/,
  ],
];

test.each(broken)('%s is told where it stands, in both languages', (_what, operations, told, says) => {
  const problems = problemsAfter(...operations);
  expect(problems.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(told);
  for (const { message, hint } of problems) {
    expect(message.en).toMatch(says);
    expect(message['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(hint === undefined || /[\u4e00-\u9fff]/.test(hint['zh-CN'])).toBe(true);
  }
});

test('everything that is wrong is told at once', () => {
  const all = broken
    .filter(([what]) => !/table that|put aside|computed|locks/.test(what))
    .flatMap(([, operations]) => operations);
  const codes = problemsAfter(...all).map(({ code }) => code);
  for (const code of [
    'UNKNOWN_FIELD',
    'FORMULA_CIRCLE',
    'UNREACHABLE_STAGE',
    'GATE_NEVER_HOLDS',
    'NOBODY_MAY_WRITE',
    'UNKNOWN_ROLE',
  ])
    expect(codes).toContain(code);
});
