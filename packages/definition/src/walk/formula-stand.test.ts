import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import type { AppFiles } from '../app.ts';
import { appOf } from '../files/app-of.ts';
import { understand } from '../schema/understand.ts';
import { formulaStandAt } from './formula-stand.ts';

const widgets = [
  {
    name: 'list',
    options: { properties: { data: { $ref: '#/$defs/query' } } },
  },
] as never;
const vocabulary = { operators, fields: fieldTypes, actions: [], widgets };
const context = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'en' } as const;

const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
  [
    'tables/thing.json',
    {
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'amount', type: 'number' },
        { key: 'twice', type: 'formula', formula: 'amount * 2' },
        { key: 'parts', type: 'lines', fields: [{ key: 'price', type: 'number' }] },
      ],
    },
  ],
  ['forms/enter.json', { table: 'thing', layout: [{ items: ['name', { field: 'amount' }] }] }],
  ['timeouts/late.json', { table: 'thing', while: 'amount > 1', steps: [{ after: '1d', do: [] }] }],
  [
    'pages/start.json',
    {
      filters: [{ key: 'month', type: 'period', unit: 'month' }],
      widgets: [
        { key: 'all', kind: 'list', data: { from: 'thing', where: 'amount > 1', measures: [{ key: 'n', formula: 'count()' }] } },
      ],
    },
  ],
  ['roles/keeper.json', { tables: { thing: { read: 'owner = me' } } }],
]);

const { schema } = understand(appOf(files), vocabulary, { context });
const standAt = (at: string, more: object = {}) => formulaStandAt(files, at, { schema, vocabulary, context, ...more });

test.each([
  ['the formula of a field, which is about nobody', 'tables/thing.json#/fields/@twice/formula', 'any', 'thing', false],
  ['the condition of a form that has none yet', 'forms/enter.json#/when', 'boolean', 'thing', true],
  ['a condition of a field on a form', 'forms/enter.json#/layout/0/items/1/visible', 'boolean', 'thing', true],
  ['the condition of a timeout', 'timeouts/late.json#/while', 'boolean', 'thing', false],
  ['the condition of a query', 'pages/start.json#/widgets/@all/data/where', 'boolean', 'thing', true],
  ['a right', 'roles/keeper.json#/tables/thing/read', 'boolean', 'thing', true],
])('%s', (_, at, expected, table, hasMe) => {
  const stand = standAt(at);
  expect([stand?.expected, stand?.scope.table, stand?.scope.allows?.me]).toEqual([expected, table, hasMe]);
});

test('a default gives what its field holds; a measure runs over rows; filters are known; a timeout is a timer', () => {
  const value = 'tables/thing.json#/fields/@amount/default';
  const probe = [{ op: 'set', at: value, value: { formula: 'true' } }];
  expect(standAt(`${value}/formula`, { probe })?.expected).toMatchObject({ kind: 'number' });
  expect(standAt('pages/start.json#/widgets/0/data/measures/@n/formula')?.scope.measure).toBe(true);
  expect(standAt('pages/start.json#/widgets/0/data/where')?.scope.scopes).toHaveProperty(['filter.month']);
  expect([standAt('timeouts/late.json#/while')?.isTimer, standAt('forms/enter.json#/when')?.isTimer]).toEqual([true, false]);
});

test('what is only a key yet is given what holds the condition', () => {
  const at = 'forms/enter.json#/layout/0/items/0';
  expect(standAt(`${at}/visible`)).toBeUndefined();
  const probe = [{ op: 'set', at, value: { field: 'name', visible: 'true' } }];
  expect(standAt(`${at}/visible`, { probe })?.expected).toBe('boolean');
});

test('where nothing stands, or no formula can, there is no place', () => {
  expect(standAt('forms/gone.json#/when')).toBeUndefined();
  expect(standAt('forms/enter.json#/label')).toBeUndefined();
  expect(standAt('app.json#/label')).toBeUndefined();
});
