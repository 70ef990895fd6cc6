import { contextOf, type Form, fullTables } from '@stepwell/definition';
import { fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { formsFor, layoutOf, usualForm } from './layout.ts';

const forms = [
  {
    key: 'full',
    table: 'loan',
    layout: ['book', 'days', { section: 'Money', columns: 4, items: ['fee', { field: 'gone' }] }, 'note'],
  },
  { key: 'desk', table: 'loan', kind: 'quick', layout: ['book'] },
  { key: 'web', table: 'loan', kind: 'public', layout: ['book'] },
] as unknown as Form[];
const letters = [...'abcdef'].map((key) => ({ key: `x${key}`, type: 'text' }));
const app = {
  info: { key: 'lend', version: '1.0.0', format: 1 },
  processes: [],
  timeouts: [],
  calendars: [],
  roles: [],
  forms,
  tables: [
    {
      key: 'loan',
      fields: [
        { key: 'book', type: 'text' },
        { key: 'days', type: 'integer' },
        { key: 'fee', type: 'money', label: 'Fee' },
        { key: 'note', type: 'long_text' },
        { key: 'twice', type: 'formula', formula: 'days * 2' },
        ...letters,
      ],
    },
  ],
} as never;
const loan = fullTables(
  app,
  { fields: fieldTypes, operators: [], actions: [], widgets: [] },
  contextOf((app as { info: never }).info),
).get('loan')!;
const shape = (form: Form) => layoutOf(loan, form).map(({ columns, items }) => [columns, ...items.map((item) => item.key)]);

test('fields alone in a layout make a section of their own, never over two columns, and unknown ones are left out', () => {
  expect(shape(forms[0]!)).toEqual([
    [2, 'book', 'days'],
    [2, 'fee'],
    [2, 'note'],
  ]);
});

test('a table without a form gets one of every field a person writes, seven to a section', () => {
  expect(shape(usualForm(loan))).toEqual([
    [2, 'book', 'days', 'fee', 'note', 'xa', 'xb', 'xc'],
    [2, 'xd', 'xe', 'xf'],
  ]);
});

test('entering something prefers the quick form, editing never takes it, and public forms are for others', () => {
  expect(formsFor(app, loan, 'create').map((form) => form.key)).toEqual(['desk', 'full', 'usual']);
  expect(formsFor(app, loan, 'edit').map((form) => form.key)).toEqual(['full', 'usual']);
});
