import { contextOf, fullTables } from '@stepwell/definition';
import { fieldTypes } from '@stepwell/fields';
import { fieldInputs } from '@stepwell/fields/ui';
import { expect, test } from 'vitest';
import type { AppHere } from '../app/app-context.ts';
import { columnsOf, usualColumns } from './columns.ts';
import { readListState } from './use-list-state.ts';

const app = {
  info: { key: 'lend', version: '1.0.0', format: 1 },
  processes: [{ key: 'lending', table: 'loan', stages: [{ key: 'out' }, { key: 'back' }] }],
  timeouts: [],
  calendars: [],
  roles: [],
  tables: [
    {
      key: 'loan',
      title: 'book',
      owner: 'owner',
      fields: [
        { key: 'note', type: 'long_text' },
        { key: 'book', type: 'text' },
        { key: 'fee', type: 'money' },
        { key: 'owner', type: 'user' },
      ],
    },
  ],
};
const vocabulary = { fields: fieldTypes, operators: [], actions: [], widgets: [] };
const context = contextOf(app.info as never);
const tables = fullTables(app as never, vocabulary, context);
const here = { app, tables, vocabulary: { fields: fieldTypes, inputs: fieldInputs } } as unknown as AppHere;
const loan = tables.get('loan')!;

test('a list without columns of its own shows title, stage, what is due and owner, then what fits in a line', () => {
  expect(usualColumns(here, loan)).toEqual(['book', 'stage', 'due_at', 'owner', 'fee']);
});

test('columns that the table has not are left out, and numbers stand right', () => {
  const columns = columnsOf(here, loan, ['book', 'gone', 'fee']);
  expect(columns.map(({ key, isTitle, isRight }) => [key, isTitle, isRight])).toEqual([
    ['book', true, false],
    ['fee', false, true],
  ]);
});

test('only texts of the address reach a list', () => {
  expect(readListState({ q: 'lamp', sort: 5, where: '', other: 'x' })).toEqual({ q: 'lamp' });
});
