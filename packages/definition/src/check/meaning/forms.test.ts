import { expect, test } from 'vitest';
import { vocabulary } from '../../testing/apps.ts';
import { checkApp } from '../check-app.ts';

const app = (autofill: unknown) =>
  new Map<string, unknown>([
    ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
    [
      'tables/customer.json',
      {
        title: 'name',
        fields: [
          { key: 'name', type: 'text' },
          { key: 'days', type: 'integer' },
        ],
      },
    ],
    [
      'tables/order.json',
      {
        title: 'name',
        fields: [
          { key: 'name', type: 'text' },
          { key: 'customer', type: 'relation', table: 'customer', inverse: 'orders' },
          { key: 'days', type: 'integer' },
          { key: 'rest', type: 'integer' },
          { key: 'twice', type: 'formula', formula: 'days * 2' },
        ],
      },
    ],
    [
      'forms/order.json',
      { table: 'order', layout: [{ items: ['name', 'customer'] }, { items: [{ field: 'days' }, 'twice'] }], autofill },
    ],
  ]);

const codes = (autofill: unknown) =>
  checkApp(app(autofill), vocabulary).problems.map(
    ({ path, code, severity }) => `${path.split('autofill/')[1]} ${severity} ${code}`,
  );

test('what a form proposes from its customer, or from the customer’s other orders, is right', () => {
  expect(codes([{ on: 'customer', set: { days: 'last(customer.orders.days)', name: 'customer.name' } }])).toEqual([]);
  expect(codes([{ on: 'customer', set: { days: 30 }, mode: 'fill' }])).toEqual([]);
});

test('an autofill that nobody could take is told where it stands', () => {
  expect(codes([{ on: 'custmer', set: { days: '1' } }])).toEqual(['0/on error UNKNOWN_FIELD']);
  expect(codes([{ on: 'customer', set: { twice: '1', dayz: '1' } }])).toEqual([
    '0/set/dayz error UNKNOWN_FIELD',
    '0/set/twice error NOT_WRITABLE',
  ]);
  expect(codes([{ on: 'customer', set: { days: 'customer.name', name: 'customer.nam' } }])).toEqual([
    '0/set/days error TYPE_MISMATCH',
    '0/set/name error UNKNOWN_FIELD',
  ]);
  expect(codes([{ on: 'customer', set: { days: true } }])).toEqual([expect.stringMatching(/^0\/set\/days error /)]);
  expect(codes([{ on: 'days', set: { days: '1' } }])).toEqual(['0/set/days error AUTOFILL_ITSELF']);
});

test('a field that the form has no place for is a warning', () => {
  expect(codes([{ on: 'rest', set: { days: 'rest' } }])).toEqual(['0/on warning AUTOFILL_NOT_SHOWN']);
  expect(codes([{ on: 'customer', set: { rest: '1' } }])).toEqual(['0/set/rest warning AUTOFILL_NOT_SHOWN']);
});
