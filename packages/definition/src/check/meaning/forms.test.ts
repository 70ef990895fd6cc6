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

const moored = (field: object, item: unknown = { section: 'Later', visible: "stage = 'ashore'", items: ['berth'] }) =>
  new Map<string, unknown>([
    ['app.json', { key: 'yard', version: '1.0.0', format: 1 }],
    [
      'tables/boat.json',
      {
        title: 'name',
        fields: [
          { key: 'name', type: 'text', required: true },
          { key: 'berth', type: 'text', label: { 'zh-CN': '泊位', en: 'Berth' }, required: true, ...field },
        ],
      },
    ],
    [
      'processes/mooring.json',
      { table: 'boat', stages: [{ key: 'afloat' }, { key: 'ashore', label: { 'zh-CN': '上岸', en: 'Ashore' } }] },
    ],
    ['forms/boat.json', { table: 'boat', layout: [{ items: ['name'] }, item] }],
  ]);
const late = (files: Map<string, unknown>) =>
  checkApp(files, vocabulary).problems.filter(({ code }) => code === 'ASKED_TOO_LATE');

test('a required field that no form of a new record shows is a warning, which names the stage whose output it could be', () => {
  expect(late(moored({}))).toMatchObject([
    {
      path: 'tables/boat.json#/fields/1/required',
      severity: 'warning',
      fix: 'ashore',
      message: { 'zh-CN': expect.stringContaining('“泊位”必填'), en: expect.stringContaining('“Berth” is required') },
      hint: { 'zh-CN': expect.stringContaining('“上岸”'), en: expect.stringContaining('“Ashore”') },
    },
  ]);
  const never = { items: [{ field: 'berth', visible: "stage = 'afloat' and stage != 'afloat'" }] };
  expect(late(moored({}, never))[0]).not.toHaveProperty('fix');
  expect(late(moored({}, { visible: 'filled(created_at)', items: ['berth'] }))).toHaveLength(1);
});

test('it is none where somebody can fill it in, where nobody has to, and where the form has no place for it at all', () => {
  for (const files of [
    moored({ required: false }),
    moored({ default: 'A1' }),
    moored({}, { items: ['berth'] }),
    moored({}, 'berth'),
    moored({}, { visible: "isEmpty(stage) or stage = 'ashore'", items: ['berth'] }),
    moored({}, { visible: "name = 'Ketch' or stage = 'ashore'", items: ['berth'] }),
    moored({}, { visible: "stage = 'ashore'", items: [] }),
    new Map([...moored({}), ['forms/short.json', { table: 'boat', kind: 'quick', layout: ['name', 'berth'] }] as const]),
  ])
    expect(late(files)).toEqual([]);
});
