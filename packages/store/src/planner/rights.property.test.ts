import type { App, Role } from '@stepwell/definition';
import { type Actor, environmentOf, fieldRightOf, isAllowed, type Model, makeDirectory, rightOf } from '@stepwell/engine';
import type { Row, Values } from '@stepwell/expression';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

/** Conditions as roles write them: clock, person, team, relations both ways, blanks. */
const CONDITIONS = [
  'clerk = me',
  'clerk in team(me)',
  'isEmpty(clerk)',
  "state = 'new' or state = 'open'",
  "not (state = 'new')",
  'amount > 100',
  'not (amount > 100)',
  'customer.vip',
  "customer.city = 'Ningbo' and clerk <> me",
  'some(notes, urgent)',
  'count(notes where urgent) = 0',
  'at >= now() - 2d',
  'created_by = me and amount >= 50',
];
const right = fc.oneof(fc.constant(true), fc.constant(false), fc.constantFrom(...CONDITIONS));
const role = fc.record({ read: right, cost: fc.option(right, { nil: undefined }) });

const NOW = Date.parse('2026-03-02T04:00:00Z');
const PEOPLE = ['u1', 'u2', 'u3'];
const order = fc.record<Values>({
  clerk: fc.constantFrom(...PEOPLE, null),
  created_by: fc.constantFrom(...PEOPLE),
  state: fc.constantFrom('new', 'open', 'done', null),
  amount: fc.option(fc.integer({ min: 0, max: 20_000 })),
  cost: fc.option(fc.integer({ min: 0, max: 100 })),
  at: fc.option(fc.integer({ min: NOW - 4 * 86_400_000, max: NOW })),
  customer: fc.constantFrom('c1', 'c2', null),
});
const notes = fc.array(fc.record({ order: fc.nat(7), urgent: fc.boolean() }), { maxLength: 12 });
const customers = fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('Ningbo', 'Suzhou', null));

const tables: App['tables'] = [
  {
    key: 'customer',
    fields: [
      { key: 'vip', type: 'boolean' },
      { key: 'city', type: 'text' },
    ],
  },
  {
    key: 'note',
    fields: [
      { key: 'urgent', type: 'boolean' },
      { key: 'order', type: 'relation', table: 'order', inverse: 'notes' },
    ],
  },
  {
    key: 'order',
    fields: [
      { key: 'clerk', type: 'user' },
      { key: 'state', type: 'text' },
      { key: 'amount', type: 'money' },
      { key: 'cost', type: 'money' },
      { key: 'at', type: 'datetime' },
      { key: 'customer', type: 'relation', table: 'customer' },
    ],
  },
];

const roleOf = (given: { read: boolean | string; cost?: boolean | string }, index: number): Role => ({
  key: `r${index}`,
  tables: { order: { read: given.read, ...(given.cost === undefined ? {} : { fields: { cost: { read: given.cost } } }) } },
});

const directory = makeDirectory([
  { values: { id: 'u1', active: true, manager: null } },
  { values: { id: 'u2', active: true, manager: 'u1' } },
  { values: { id: 'u3', active: true, manager: 'u2' } },
]);

async function fill(store: AnyStore, model: Model, rows: readonly [string, string, Values][]): Promise<void> {
  await store.publish(model, { at: NOW, by: null });
  await store.transact(model, (transaction) =>
    transaction.apply(rows.map(([table, id, values]) => ({ effect: 'insert', table, id, values }))),
  );
}

const NEEDS = { fields: [], one: {}, many: {}, parameters: [] };
const allRows = (store: AnyStore, model: Model): Promise<readonly Row[]> =>
  store.transact(model, (transaction) =>
    transaction.find({
      table: 'order',
      needs: {
        ...NEEDS,
        one: { customer: { ...NEEDS, fields: ['vip', 'city'] } },
        many: { notes: { ...NEEDS, fields: ['urgent'] } },
      },
    }),
  );

describe.each(stores)('on $name', ({ open, runs }) => {
  test('whatever the roles and the rows, SQL shows exactly what the same rights allow in memory', async () => {
    const cases = fc.record({
      roles: fc.array(role, { minLength: 1, maxLength: 3 }),
      orders: fc.array(order, { minLength: 1, maxLength: 8 }),
      notes,
      customers,
      me: fc.constantFrom(...PEOPLE),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ roles, orders, notes: written, customers: [first, second, city], me }) => {
        const model = modelOf({ tables, roles: roles.map(roleOf) });
        const store = await open({ clock: () => NOW });
        await fill(store, model, [
          ['customer', 'c1', { vip: first, city }],
          ['customer', 'c2', { vip: second, city: 'Ningbo' }],
          ...orders.map((values, index): [string, string, Values] => ['order', `o${index}`, values]),
          ...written.map(({ order: of, urgent }, index): [string, string, Values] => [
            'note',
            `n${index}`,
            { order: `o${of}`, urgent },
          ]),
        ]);
        const actor: Actor = {
          kind: 'person',
          id: me,
          roles: roles.map((_, index) => `r${index}`),
          me: { values: { id: me } },
          locale: 'en',
          team: directory.teamOf(me),
        };
        const environment = (row: Row | null) => environmentOf({ model, directory, now: NOW, actor }, row);
        const answer = await store.query(model, {
          actor,
          query: { from: 'order', select: ['cost'] },
          now: NOW,
          environment: environment(null),
        });
        const mayRead = rightOf(model, actor, 'order', 'read');
        const maySeeCost = fieldRightOf(model, actor, { table: 'order', key: 'cost' }, 'read');
        const expected = (await allRows(store, model))
          .filter((row) => isAllowed(mayRead, environment(row)))
          .map((row) => ({
            id: row.values['id'],
            ...(maySeeCost === false ? {} : { cost: isAllowed(maySeeCost, environment(row)) ? row.values['cost'] : null }),
          }));
        expect(answer.rows.map(({ version: _, ...row }) => row)).toEqual(expected);
        const found = await store.transact(model, (transaction) =>
          transaction.find({ table: 'order', needs: NEEDS, allowed: { actor, act: 'read' }, environment: environment(null) }),
        );
        expect(found.map(({ values }) => values['id'])).toEqual(expected.map(({ id }) => id));
        await store.close();
      }),
      { numRuns: runs(150) },
    );
  });
});
