import { expect, test } from 'vitest';
import type { Field, Process, Table } from '../shapes/index.ts';
import { appWith, vocabulary } from '../testing/apps.ts';
import { contextOf } from './context-of.ts';
import { understand } from './understand.ts';

const f = (key: string, type: string, more: object = {}): Field => ({ key, type, ...more });
const formula = (key: string, text: string): Field => ({ key, type: 'formula', formula: text });

function understood(tables: readonly Table[], processes: readonly Process[] = []) {
  const app = appWith({ tables, processes });
  return understand(app, vocabulary, { context: contextOf(app.info) });
}

const shop: readonly Table[] = [
  {
    key: 'order',
    fields: [
      formula('double', 'total * 2'),
      formula('total', 'sum(items.amount)'),
      formula('waited', 'now() - created_at'),
      formula('is_late', 'waited > 2d'),
      f('items', 'lines', {
        fields: [f('qty', 'number', { decimals: 0 }), f('price', 'money'), formula('amount', 'round(qty * price, 2)')],
      }),
      f('customer', 'relation', { table: 'customer', inverse: 'orders' }),
      f('placed_at', 'datetime'),
      f('region', 'text'),
    ],
  },
  {
    key: 'customer',
    fields: [
      formula('bought', 'sum(orders.double)'),
      f('health', 'score', {
        factors: [
          { key: 'buys', value: 'bought / 1000', weight: 60 },
          { key: 'known', label: 'Known', when: 'filled(region)', weight: 40 },
        ],
      }),
      f('region', 'text'),
      f('near', 'relation', { table: 'order', match: 'region = record.region' }),
      f('recent', 'relation', { table: 'order', match: 'placed_at > record.created_at' }),
      f('week', 'period', { unit: 'week' }),
      f('placed', 'relation', { table: 'order', match: 'placed_at in record.week' }),
      formula('placed_count', 'count(placed)'),
      formula('near_count', 'count(near)'),
      formula('recent_count', 'count(recent)'),
    ],
  },
];

test('formulas find their types and their order whatever order and table they are written in', () => {
  const { schema, computed, broken } = understood(shop);
  expect([...broken]).toEqual([]);
  const order = [...computed.keys()];
  const chain = ['order.items/amount', 'order/total', 'order/double', 'customer/bought', 'customer/health'];
  expect(chain.map((name) => order.indexOf(name))).toEqual(chain.map((name) => order.indexOf(name)).toSorted((a, b) => a - b));
  expect(schema.tables.get('order')!.fields.get('total')!.type).toMatchObject({ kind: 'number', scale: 2 });
  expect(schema.tables.get('order')!.fields.get('waited')!.type).toEqual({ kind: 'duration' });
});

test('a formula that reads the clock, itself or through another, is computed at read', () => {
  const { schema, computed } = understood(shop);
  const late = schema.tables.get('order')!.fields.get('is_late')!;
  expect(late).toMatchObject({ reads: 'now', formula: { '>': [{ var: 'waited' }, { duration: [2, 'd'] }] } });
  expect(computed.get('order/is_late')!.isStored).toBe(false);
  expect(schema.tables.get('order')!.fields.get('total')!.formula).toBeUndefined();
  expect(computed.get('order/total')!.isStored).toBe(true);
});

test('what runs over a matched relation is stored when an equality finds whose records a row concerns', () => {
  const { computed } = understood(shop);
  expect(computed.get('customer/near_count')!.isStored).toBe(true);
  expect(computed.get('customer/placed_count')!.isStored).toBe(true);
  expect(computed.get('customer/recent_count')!.isStored).toBe(false);
});

test('a score is the sum of its factors and keeps each of them', () => {
  const { computed, schema } = understood(shop);
  const { parts, formula: sum } = computed.get('customer/health')!;
  expect(parts.map(({ key, label }) => [key, label])).toEqual([
    ['buys', 'buys'],
    ['known', 'Known'],
  ]);
  expect(sum.type).toMatchObject({ kind: 'number', scale: 2 });
  expect(schema.tables.get('customer')!.fields.get('health')!.type).toEqual(sum.type);
});

test('formulas that lead back to themselves are told as one circle and leave the others alone', () => {
  const { circles, broken, schema } = understood([
    { key: 'a', fields: [formula('x', 'y + 1'), formula('y', 'z'), formula('z', 'x'), formula('fine', '1 + 1')] },
  ]);
  expect(circles).toEqual([['a/x', 'a/y', 'a/z']]);
  expect([...broken].sort()).toEqual(['a/x', 'a/y', 'a/z']);
  expect(schema.tables.get('a')!.fields.get('fine')!.type.kind).toBe('number');
});

test('a private field is no part of what formulas see', () => {
  const { schema } = understood([{ key: 'a', fields: [f('note', 'long_text', { private: true })] }]);
  expect(schema.tables.get('a')!.fields.has('note')).toBe(false);
});

test('the dwell of a stay runs on while it is open', () => {
  const dwell = understood(shop).schema.tables.get('order.moves')!.fields.get('dwell')!;
  expect(dwell).toMatchObject({ type: { kind: 'duration' }, reads: 'now' });
  expect(understood(shop).schema.tables.get('task')!.fields.get('open')).toMatchObject({ type: { kind: 'boolean' } });
});

test('a parameter has the type of its field type', () => {
  const app = appWith({ parameters: [{ key: 'limit', type: 'duration', default: '48h' }] });
  expect(understand(app, vocabulary, { context: contextOf(app.info) }).schema.parameters.get('limit')).toEqual({
    kind: 'duration',
  });
});
