import type { Page, Query } from '@stepwell/definition';
import type { Actor } from '@stepwell/engine';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { sqlite } from '../sqlite/dialect.ts';
import { installFunctions } from '../sqlite/functions.ts';
import { migrate } from '../sqlite/migrate.ts';
import { publish } from '../sqlite/schema/publish.ts';
import { modelOf } from '../testing/model-of.ts';
import type { Plan } from './plan.ts';
import { QueryPlanner } from './query-planner.ts';

const view: Query = { from: 'order', where: "state = 'new' and clerk = me", sort: ['-amount'] };
const page = (data: Query, key: string): Page => ({ key, widgets: [{ key: 'w', kind: 'any', data }] });
const model = modelOf({
  tables: [
    {
      key: 'order',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'state', type: 'select', options: [{ key: 'new' }, { key: 'old' }] },
        { key: 'amount', type: 'money' },
        { key: 'clerk', type: 'user' },
        { key: 'items', type: 'lines', fields: [{ key: 'price', type: 'money' }] },
      ],
    },
  ],
  roles: [
    { key: 'all', tables: { order: { read: true }, user: { read: true } } },
    { key: 'own', tables: { order: { read: 'clerk = me' }, user: { read: true } } },
  ],
  pages: [page(view, 'mine'), page({ from: 'order', sort: ['name'] }, 'names')],
});
const actor = (role: string): Actor => ({
  kind: 'person',
  id: 'u1',
  roles: [role],
  me: { values: { id: 'u1' } },
  team: ['u1'],
  locale: 'en',
});
const planner = new QueryPlanner(sqlite);
const planOf = (query: Query, { role = 'all', ...more }: { role?: string; count?: boolean; search?: string } = {}): Plan =>
  planner.plan(model, { actor: actor(role), query, now: 0, ...more }, false);
const columns = { select: ['name', 'amount'] };

test('a page that an index holds in its order is read at once, and SQLite sorts nothing for it', async () => {
  const database = new Database(':memory:');
  installFunctions(database);
  migrate(database);
  await publish(database, model, { at: 0, by: null });
  const { isLight, rows } = planOf({ ...view, ...columns, limit: 50 });
  const steps = database.prepare(`explain query plan ${rows.sql}`).all(...rows.parameters.map(() => null));
  expect(isLight).toBe(true);
  expect(steps).toMatchObject([{ detail: expect.stringMatching(/^SEARCH t USING INDEX \w+ \(state=\? AND clerk=\?\)$/) }]);
});

test('whatever may have to look at more rows than it shows is left to another thread', () => {
  const light = (query: Partial<Query>, more = {}) => planOf({ ...view, ...columns, ...query }, more).isLight;
  expect(light({})).toBe(true);
  expect(light({ limit: 1000 })).toBe(false);
  expect(light({ where: "state = 'new'" })).toBe(false);
  expect(light({ where: "state in ['new', 'old'] and clerk = me" })).toBe(false);
  expect(light({ where: "state = 'new' and clerk = me and amount > 5" })).toBe(false);
  expect(light({ sort: ['amount'] })).toBe(false);
  // Its index ends with what rights read, so equal names would have to be sorted.
  expect(light({ where: undefined, sort: ['-name'] })).toBe(false);
  expect(light({ sort: ['-amount', 'name'] })).toBe(false);
  expect(light({ sort: ['amount * 2'] })).toBe(false);
  expect(light({ select: ['name', 'items'] })).toBe(false);
  expect(light({ select: ['name', 'sum(items.price)'] })).toBe(false);
  expect(light({}, { count: true })).toBe(false);
  expect(light({}, { search: 'x' })).toBe(false);
  expect(light({}, { role: 'own' })).toBe(false);
});
