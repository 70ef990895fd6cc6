import type { App, Role } from '@stepwell/definition';
import { type Model, makeDirectory } from '@stepwell/engine';
import type { Values } from '@stepwell/expression';
import { modelOf } from './model-of.ts';

export const NOW = Date.parse('2026-03-02T04:00:00Z');
const STATES = ['new', 'open', 'done'];

const tables: App['tables'] = [
  { key: 'user', extends: true, fields: [{ key: 'grade', type: 'number', decimals: 0 }] },
  {
    key: 'client',
    title: 'name',
    fields: [
      { key: 'name', type: 'text' },
      { key: 'secret', type: 'text' },
      { key: 'open', type: 'boolean' },
    ],
  },
  {
    key: 'note',
    title: 'text',
    fields: [
      { key: 'text', type: 'text' },
      { key: 'order', type: 'relation', table: 'order', inverse: 'notes' },
    ],
  },
  {
    key: 'order',
    title: 'name',
    fields: [
      { key: 'name', type: 'text' },
      { key: 'memo', type: 'text' },
      { key: 'state', type: 'select', options: STATES.map((key) => ({ key })) },
      { key: 'amount', type: 'money' },
      { key: 'cost', type: 'money' },
      { key: 'due', type: 'datetime' },
      { key: 'client', type: 'relation', table: 'client', inverse: 'orders' },
      { key: 'second', type: 'relation', table: 'client', inverse: 'seconds' },
      { key: 'helpers', type: 'relations', table: 'user', inverse: 'helped' },
      {
        key: 'items',
        type: 'lines',
        fields: [
          { key: 'what', type: 'text' },
          { key: 'price', type: 'money' },
        ],
      },
    ],
  },
];

const hidden = { read: false } as const;
const SECRETS = ['memo', 'cost', 'due', 'second', 'helpers', 'items'];
const secrets = (read: false | string) => Object.fromEntries(SECRETS.map((key) => [key, { read }]));
/** Several ways to hide the same: never, by a condition of the record, by the record as a whole. */
export const roles: readonly Role[] = [
  {
    key: 'plain',
    tables: {
      order: { read: true, fields: secrets(false) },
      client: { read: 'open', fields: { secret: hidden } },
      user: { read: true, fields: { grade: hidden } },
    },
  },
  {
    key: 'partly',
    tables: {
      order: {
        read: "state <> 'done'",
        fields: secrets("state = 'new'"),
      },
      client: { read: 'open', fields: { secret: { read: 'name = null' } } },
      user: { read: 'id = me', fields: { grade: hidden } },
    },
  },
  {
    key: 'few',
    tables: {
      order: { read: "state = 'new'", fields: { cost: hidden, memo: hidden } },
      user: { read: true, fields: { grade: hidden } },
    },
  },
];

export const model: Model = modelOf({ tables, roles: [...roles] });
const people = ['u1', 'u2'].map((id) => ({ values: { id, active: true, manager: id === 'u1' ? 'u2' : null } }));
export const directory = makeDirectory(people);

const isSecretTo = (role: string, state: string | null, field: string): boolean => {
  if (role === 'plain') return SECRETS.includes(field);
  if (role === 'few') return state !== 'new' || ['cost', 'memo'].includes(field);
  return state === 'done' || (state !== 'new' && SECRETS.includes(field));
};

const texts = ['alpha', 'beta', 'gamma'];
const pick = (seed: number, of: readonly (string | null)[]) => of[seed % of.length] ?? null;

function client(role: string, index: number, variant: number): Values {
  const open = index < 2;
  const seed = role !== 'few' && open ? index : index + variant;
  return { open, name: pick(seed, texts), secret: pick(index + variant, ['alpha', 'x', null]) };
}

function order(role: string, index: number, variant: number): Values {
  const state = pick(index, [...STATES, null]);
  const vary = (field: string) => index + (isSecretTo(role, state, field) ? variant : 0);
  const items = vary('items');
  return {
    name: pick(vary('name'), texts),
    memo: pick(vary('memo'), [...texts, null]),
    state,
    amount: 100 * (vary('amount') % 4),
    cost: 100 * ((vary('cost') * 5) % 7),
    due: NOW - 3_600_000 * ((vary('due') * 3) % 5),
    client: pick(vary('client'), ['c0', 'c1', 'c2', 'c3', null]),
    second: pick(vary('second'), ['c0', 'c1', 'c2', null]),
    helpers: vary('helpers') % 2 === 0 ? ['u1'] : ['u2', 'u1'],
    items: Array.from({ length: items % 3 }, (_, line) => ({
      id: `o${index}-${line}`,
      what: pick(items + line, texts),
      price: 100 * items,
    })),
  };
}

type Inserted = readonly [table: string, id: string, values: Values];
const made = (length: number, make: (index: number) => Inserted) => Array.from({ length }, (_, index) => make(index));

/** One company, as it is in one of several worlds that differ in nothing that `role` may read. */
export const world = (role: string, variant: number): readonly Inserted[] => [
  ...people.map(({ values }, index): Inserted => ['user', values.id, { ...values, name: values.id, grade: index + variant }]),
  ...made(4, (index) => ['client', `c${index}`, client(role, index, variant)]),
  ...made(9, (index) => ['order', `o${index}`, order(role, index, variant)]),
  ...made(6 + variant, (index) => {
    const seed = index + variant;
    return ['note', `n${index}`, { text: pick(seed, texts), order: `o${seed % 9}` }];
  }),
];
