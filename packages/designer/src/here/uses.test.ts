import { type AppFiles, checkApp, fromBundle, type Operation, type Thing, usesOfThing } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';
import { expect, test } from 'vitest';
import { type Finders, usesOf } from './uses.ts';

const vocabulary = { operators, fields: fieldTypes, actions: [], widgets };
const finders: Finders = {
  check: async (files) => checkApp(fromBundle(files), vocabulary).problems,
  uses: async (files, thing) => usesOfThing(fromBundle(files), vocabulary, thing),
};

const fields = [
  { key: 'name', type: 'text' },
  { key: 'free', type: 'text' },
  { key: 'amount', type: 'number' },
  { key: 'twice', type: 'formula', formula: 'amount * 2' },
];
const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
  ['tables/thing.json', { title: 'name', fields }],
  [
    'processes/flow.json',
    {
      table: 'thing',
      stages: [{ key: 'begin', outputs: ['amount'] }, { key: 'end' }],
      transitions: [{ from: 'end', to: 'begin' }],
    },
  ],
  ['roles/keeper.json', { tables: { thing: { read: 'amount > 1' } } }],
]);

const usesWithout = async (at: string) => {
  const operations: Operation[] = [{ op: 'remove', at }];
  return [...(await usesOf(files, { operations }, finders))].sort();
};

const usesOfThe = async (thing: Thing) => [...(await usesOf(files, { operations: [], thing }, finders))].sort();

test('what has a key is found by what speaks of it: stages, tables, roles and parameters as fields', async () => {
  expect(await usesOfThe({ kind: 'stage', within: 'thing', key: 'begin' })).toEqual(['processes/flow.json#/transitions/0/to']);
  expect(await usesOfThe({ kind: 'field', within: 'thing', key: 'amount' })).toEqual([
    'processes/flow.json#/stages/@begin/outputs/0',
    'roles/keeper.json#/tables/thing/read',
    'tables/thing.json#/fields/@twice/formula',
  ]);
  expect(await usesOfThe({ kind: 'table', key: 'thing' })).toContain('processes/flow.json#/table');
  expect(await usesOfThe({ kind: 'role', key: 'keeper' })).toEqual([]);
});

test('every place that speaks of a field is found: formulas, outputs, rights', async () => {
  expect(await usesWithout('tables/thing.json#/fields/@amount')).toEqual([
    'processes/flow.json#/stages/0/outputs/0',
    'roles/keeper.json#/tables/thing/read',
    'tables/thing.json#/fields/2/formula',
  ]);
});

test('a stage is spoken of by transitions, a table by its process and its rights', async () => {
  expect(await usesWithout('processes/flow.json#/stages/@end')).toEqual(['processes/flow.json#/transitions/0/from']);
  const uses = await usesWithout('tables/thing.json');
  expect(uses).toEqual(expect.arrayContaining(['processes/flow.json#/table', 'roles/keeper.json#/tables/thing']));
});

test('what nothing speaks of has no uses, also where something else is wrong already', async () => {
  expect(await usesWithout('tables/thing.json#/fields/@free')).toEqual([]);
  const wrong = new Map(files).set('tables/thing.json', {
    title: 'name',
    fields: [...fields, { key: 'bad', type: 'formula', formula: 'nothing' }],
  });
  const operations: Operation[] = [{ op: 'remove', at: 'tables/thing.json#/fields/@free' }];
  expect(await usesOf(wrong, { operations }, finders)).toEqual([]);
});
