import type { App, Role } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { mayAct, navigationOf } from './navigation.ts';

const app = {
  info: { key: 'lend', version: '1.0.0', format: 1 },
  tables: [
    { key: 'book', fields: [] },
    { key: 'loan', fields: [] },
    { key: 'fine', fields: [] },
    { key: 'user', extends: true, fields: [] },
  ],
  pages: [
    { key: 'shelf', order: 2, table: 'book', widgets: [] },
    { key: 'desk', order: 1, roles: ['clerk'], widgets: [] },
    { key: 'today', widgets: [] },
  ],
} as unknown as App;
const reader = {
  key: 'reader',
  home: 'today',
  tables: { book: { read: true }, loan: { read: 'owner = me', update: false } },
} as Role;
const clerk = { key: 'clerk', tables: { fine: { read: true, update: true } } } as Role;
const keys = (...roles: Role[]) => navigationOf(app, roles).map((entry) => entry.key);

test('the menu offers the pages of the roles, then the tables that no page shows', () => {
  expect(keys(reader)).toEqual(['shelf', 'loan']);
  expect(keys(reader, clerk)).toEqual(['desk', 'shelf', 'loan', 'fine']);
});

test('a role that names its menu has exactly that, in that order', () => {
  expect(keys({ ...reader, menu: ['loan', 'book', 'secret', 'shelf'] })).toEqual(['loan', 'book', 'shelf']);
});

test('move follows update, export and comment follow read, and what is not named is not given', () => {
  expect(mayAct([reader], 'loan', 'read')).toBe(true);
  expect(mayAct([reader], 'loan', 'export')).toBe(true);
  expect(mayAct([reader], 'loan', 'move')).toBe(false);
  expect(mayAct([clerk], 'fine', 'move')).toBe(true);
  expect(mayAct([clerk], 'book', 'read')).toBe(false);
  expect(mayAct([{ key: 'root', admin: true }], 'book', 'delete')).toBe(true);
});
