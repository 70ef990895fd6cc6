import { expect, test } from 'vitest';
import { appWith } from '../testing/apps.ts';
import { appOf } from './app-of.ts';
import { filesOf } from './files-of.ts';

test('an app is the same after it was written into files', () => {
  const app = appWith({
    parameters: [{ key: 'limit', type: 'number', default: 3 }],
    tables: [{ key: 'book', title: 'name', fields: [{ key: 'name', type: 'text' }] }],
    roles: [{ key: 'reader', tables: { book: { read: true } } }],
    forms: [{ key: 'book', table: 'book', layout: ['name'] }],
    data: [
      {
        path: 'data/book.csv',
        table: 'book',
        rows: [
          { ref: 'a', name: 'One, "two"\nthree ' },
          { ref: 'b', name: '' },
        ],
        test: false,
      },
    ],
    demo: { people: { users: [{ key: 'kim', name: 'Kim', demoSignIn: true }] } },
    rules: [{ key: 'first', table: 'book', on: 'created', do: [] }],
    later: { hooks: [{ key: 'first', on: 'created' }] },
  });
  expect(appOf(filesOf(app))).toEqual(app);
});
