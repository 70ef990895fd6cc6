import { expect, test } from 'vitest';
import { contextOf } from '../schema/context-of.ts';
import { schemaOf } from '../schema/understand.ts';
import { appWith, vocabulary } from '../testing/apps.ts';
import { fullTables } from './full-tables.ts';

const shop = appWith({
  tables: [
    { key: 'customer', title: 'name', fields: [{ key: 'name', type: 'text' }] },
    {
      key: 'order',
      owner: 'clerk',
      fields: [
        { key: 'customer', type: 'relation', table: 'customer', inverse: 'orders' },
        { key: 'clerk', type: 'user' },
        { key: 'items', type: 'lines', fields: [{ key: 'what', type: 'text' }] },
        { key: 'state', type: 'stage', label: '状态' },
        { key: 'old', type: 'text', archived: true },
      ],
    },
    { key: 'user', extends: true, fields: [{ key: 'cap', type: 'integer' }] },
  ],
  processes: [{ key: 'sale', table: 'order', field: 'state', stages: [{ key: 'new' }, { key: 'done', category: 'won' }] }],
});
const context = contextOf(shop.info);
const tables = fullTables(shop, vocabulary, context);
const keysOf = (table: string) => [...tables.get(table)!.fields.keys()];

test('a table carries the fields of the platform: those of every table, of an owner and of a process', () => {
  expect(keysOf('order')).toEqual(
    expect.arrayContaining(['id', 'version', 'assigned_at', 'due_at', 'overdue', 'process', 'category', 'closed_at']),
  );
  expect(keysOf('customer')).not.toContain('assigned_at');
  expect(keysOf('customer')).not.toContain('overdue');
});

test('a listed stage field keeps its label and takes its stages from the processes', () => {
  const state = tables.get('order')!.fields.get('state')!;
  expect(state.definition.label).toBe('状态');
  expect(state.system).toBe(true);
  expect(state.options['options']).toEqual([
    { key: 'new', label: 'new' },
    { key: 'done', label: 'done' },
  ]);
});

test('an archived field is not part of the table', () => {
  expect(keysOf('order')).not.toContain('old');
});

test('an app adds its fields to the tables every app has', () => {
  expect(keysOf('user')).toEqual(expect.arrayContaining(['name', 'roles', 'absences', 'cap']));
});

test('lines are a table of their own whose parent is the record', () => {
  const items = tables.get('order.items')!;
  expect(items).toMatchObject({ kind: 'lines', parent: 'order', sqlName: 'shop__order__items' });
  const schema = schemaOf(shop, vocabulary, context);
  expect(schema.tables.get('order')!.fields.get('items')).toMatchObject({
    type: { kind: 'rows', table: 'order.items' },
    rows: { key: 'parent' },
  });
  expect(schema.tables.get('order.items')!.fields.get('parent')!.type).toEqual({ kind: 'ref', table: 'order' });
});

test('an inverse stands in the table a relation leads to', () => {
  expect(schemaOf(shop, vocabulary, context).tables.get('customer')!.fields.get('orders')).toMatchObject({
    type: { kind: 'rows', table: 'order' },
    rows: { key: 'customer' },
  });
});

test('companions share one SQL table and find their record in the column record', () => {
  const moves = schemaOf(shop, vocabulary, context).tables.get('order.moves')!;
  expect(moves).toMatchObject({ sqlName: '_moves', fixed: { app: 'shop', table: 'order' } });
  expect(moves.fields.get('parent')).toMatchObject({ type: { kind: 'ref', table: 'order' }, column: 'record' });
  expect(tables.get('task')!.fields.has('record')).toBe(true);
});
