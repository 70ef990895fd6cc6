import type { App, Query } from '@stepwell/definition';
import type { Actor, QueryRequest } from '@stepwell/engine';
import { checkFormula, type Values } from '@stepwell/expression';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const parts: Partial<App> = {
  tables: [
    {
      key: 'customer',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'secret', type: 'text' },
      ],
    },
    {
      key: 'order',
      title: 'name',
      owner: 'clerk',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'amount', type: 'money' },
        { key: 'cost', type: 'money' },
        { key: 'clerk', type: 'user' },
        { key: 'at', type: 'datetime' },
        { key: 'customer', type: 'relation', table: 'customer', inverse: 'orders' },
        { key: 'helpers', type: 'relations', table: 'user' },
        { key: 'age', type: 'formula', formula: 'hours(now() - at)' },
        {
          key: 'items',
          type: 'lines',
          fields: [
            { key: 'what', type: 'text' },
            { key: 'price', type: 'money' },
            { key: 'ok', type: 'boolean' },
          ],
        },
      ],
    },
  ],
  processes: [{ key: 'sale', table: 'order', stages: [{ key: 'new' }, { key: 'quote' }, { key: 'done', category: 'won' }] }],
  roles: [
    { key: 'chief', admin: true },
    {
      key: 'rep',
      tables: {
        order: { read: 'clerk = me', fields: { cost: { read: false } } },
        customer: { read: true, fields: { secret: { read: false } } },
        user: { read: true },
      },
    },
    { key: 'helper', tables: { order: { read: "stage = 'new'", fields: { cost: { read: 'amount < 150' } } } } },
    { key: 'guest', tables: { customer: { read: true } } },
  ],
};
const model = modelOf(parts);
const NOW = Date.parse('2026-03-02T04:00:00Z');

describe.each(stores)('on $name', ({ open }) => {
  let store: AnyStore;
  const rows: readonly (readonly [string, string, Values])[] = [
    ['user', 'u1', { name: 'U1' }],
    ['user', 'u2', { name: 'U2' }],
    ['customer', 'c1', { name: '宁波某流体', secret: 'x' }],
    ['customer', 'c2', { name: '北京某公司' }],
    [
      'order',
      'o1',
      {
        name: '张三的球阀',
        amount: 10_000,
        cost: 5000,
        clerk: 'u1',
        stage: 'done',
        customer: 'c1',
        at: NOW - 3_600_000,
        helpers: ['u2', 'u1'],
      },
    ],
    [
      'order',
      'o2',
      {
        name: '李四的法兰',
        amount: 20_000,
        cost: 100,
        clerk: 'u1',
        stage: 'new',
        customer: 'c2',
        items: [{ what: 'flange', price: 50, ok: true }, { what: 'pipe' }],
      },
    ],
    ['order', 'o3', { name: 'ABC 12', amount: null, clerk: 'u2', stage: 'new' }],
    ['order', 'o4', { name: 'abc 9', amount: 15_000, clerk: 'u2', stage: 'quote', customer: 'c1' }],
    ['order', 'o5', { name: 'deleted', amount: 1, clerk: 'u1', stage: 'new', deleted_at: NOW }],
  ];
  beforeAll(async () => {
    store = await open({ clock: () => NOW });
    await store.publish(model, { at: NOW, by: null });
    await store.transact(model, (transaction) =>
      transaction.apply(rows.map(([table, id, values]) => ({ effect: 'insert', table, id, values }))),
    );
  });
  afterAll(() => store.close());

  const as = (id: string, ...roles: string[]): Actor => ({
    kind: 'person',
    id,
    roles,
    me: { values: { id } },
    locale: 'en',
    team: [id],
  });
  const chief = as('u9', 'chief');
  const ask = (query: Query, more: Partial<QueryRequest> = {}) => store.query(model, { actor: chief, query, now: NOW, ...more });
  const list = async (query: Query, more: Partial<QueryRequest> = {}) => (await ask(query, more)).rows.map((row) => row['id']);

  test('a query gives what it selects, along relations too, with id and version', async () => {
    const answer = await ask({
      from: 'order',
      where: "stage = 'done'",
      select: ['name', 'amount', 'customer.name', 'age', 'helpers'],
    });
    expect(answer.rows).toEqual([
      {
        id: 'o1',
        version: 1,
        name: '张三的球阀',
        amount: 10_000,
        'customer.name': '宁波某流体',
        age: 1_000_000,
        helpers: ['u1', 'u2'],
      },
    ]);
    expect(answer.columns[2]).toEqual({
      key: 'customer.name',
      type: { kind: 'text' },
      field: { table: 'customer', field: 'name' },
    });
  });

  test('without a selection every value of the record comes, lines and computed ones among them', async () => {
    const [row] = (await ask({ from: 'order' }, { ids: ['o2'] })).rows;
    expect(row).toMatchObject({
      id: 'o2',
      name: '李四的法兰',
      cost: 100,
      overdue: false,
      age: null,
      created_at: NOW,
      helpers: [],
    });
    expect(row?.['items']).toMatchObject([
      { what: 'flange', price: 50, ok: true },
      { what: 'pipe', price: null, ok: false },
    ]);
    expect(Object.keys(row ?? {})).not.toContain('orders');
  });

  test('rows are sorted as people do: blanks last, Chinese by pinyin, choices by their list, relations by title', async () => {
    expect(await list({ from: 'order', sort: ['amount'] })).toEqual(['o1', 'o4', 'o2', 'o3']);
    expect(await list({ from: 'order', sort: ['-amount'] })).toEqual(['o2', 'o4', 'o1', 'o3']);
    expect(await list({ from: 'order', sort: ['name'] })).toEqual(['o4', 'o3', 'o2', 'o1']);
    expect(await list({ from: 'order', sort: ['stage', 'name'] })).toEqual(['o3', 'o2', 'o4', 'o1']);
    expect(await list({ from: 'order', sort: ['customer', '-name'] })).toEqual(['o2', 'o1', 'o4', 'o3']);
    expect(await list({ from: 'customer', sort: ['-secret'] })).toEqual(['c1', 'c2']);
  });

  test('pages follow one another without a gap, and a cursor of another order is refused', async () => {
    const query: Query = { from: 'order', sort: ['-amount'], limit: 2, select: [] };
    const first = await ask(query, { count: true });
    expect([first.rows.map(({ id }) => id), first.total]).toEqual([['o2', 'o4'], 4]);
    const second = await ask(query, { after: first.next as string });
    expect([second.rows.map(({ id }) => id), second.next]).toEqual([['o1', 'o3'], null]);
    await expect(ask({ ...query, sort: ['name'] }, { after: first.next as string })).rejects.toMatchObject({
      code: 'INVALID_QUERY',
    });
    await expect(ask(query, { after: 'nonsense' })).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  test('the recycle bin is asked for by name only', async () => {
    expect(await list({ from: 'order' }, { deleted: 'only' })).toEqual(['o5']);
  });

  test('words are found in any searched field, whatever their case and width', async () => {
    expect(await list({ from: 'order' }, { search: '三的' })).toEqual(['o1']);
    expect(await list({ from: 'order' }, { search: 'ＡＢＣ 9' })).toEqual(['o4']);
    expect(await list({ from: 'order' }, { search: 'flange' })).toEqual([]);
    expect(await list({ from: 'order' }, { search: '  ' })).toHaveLength(4);
  });

  test('groups have their measures, and members without rows when that is asked', async () => {
    const query: Query = {
      from: 'order',
      where: "stage <> 'quote'",
      group: [{ by: 'stage', all: true }],
      measures: [
        { key: 'n', formula: 'count()' },
        { key: 'sum', formula: 'sum(amount)' },
        { key: 'big', formula: 'count(rows where amount > 150)' },
      ],
    };
    expect((await ask(query)).rows).toEqual([
      { stage: 'new', n: 2, sum: 20_000, big: 1 },
      { stage: 'quote', n: 0, sum: 0, big: 0 },
      { stage: 'done', n: 1, sum: 10_000, big: 0 },
    ]);
    const byMonth: Query = {
      from: 'order',
      group: [{ by: 'month(at)', as: 'm' }],
      measures: [{ key: 'n', formula: 'count()' }],
      sort: ['-n'],
    };
    expect((await ask(byMonth)).rows).toEqual([
      { m: null, n: 3 },
      { m: '2026-03', n: 1 },
    ]);
    const all: Query = {
      from: 'customer',
      measures: [
        { key: 'n', formula: 'count()' },
        { key: 'orders', formula: 'count(orders)' },
      ],
    };
    expect((await ask(all)).rows).toEqual([{ n: 2, orders: 3 }]);
    const byCustomer: Query = {
      from: 'order',
      group: [{ by: 'customer', all: true }],
      measures: [{ key: 'n', formula: 'count()' }],
    };
    expect((await ask(byCustomer)).rows).toEqual([
      { customer: 'c2', n: 1 },
      { customer: 'c1', n: 2 },
      { customer: null, n: 1 },
    ]);
  });

  test('an actor sees the rows of his roles together, and nothing without one', async () => {
    expect(await list({ from: 'order' }, { actor: as('u1', 'rep') })).toEqual(['o1', 'o2']);
    expect(await list({ from: 'order' }, { actor: as('u1', 'helper') })).toEqual(['o2', 'o3']);
    expect(await list({ from: 'order' }, { actor: as('u1', 'rep', 'helper') })).toEqual(['o1', 'o2', 'o3']);
    expect(await list({ from: 'order' }, { actor: as('u1', 'guest') })).toEqual([]);
    expect(await list({ from: 'order' }, { actor: { kind: 'app', cause: 'test' } })).toHaveLength(4);
    expect((await ask({ from: 'order', measures: [{ key: 'n', formula: 'count()' }] }, { actor: as('u1', 'rep') })).rows).toEqual(
      [{ n: 2 }],
    );
  });

  test('a hidden field is absent, blank where a condition hides it, and refused where it would decide something', async () => {
    const rep = { actor: as('u1', 'rep') };
    expect((await ask({ from: 'order', select: ['name', 'cost'] }, rep)).columns.map(({ key }) => key)).toEqual(['name']);
    const deciding: Omit<Query, 'from'>[] = [
      { where: 'cost > 1' },
      { sort: ['-cost'] },
      { group: ['cost'] },
      { measures: [{ key: 's', formula: 'sum(cost)' }] },
      { where: "customer.secret = 'x'" },
    ];
    for (const query of deciding)
      await expect(ask({ from: 'order', ...query }, rep)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const both = await ask({ from: 'order', select: ['cost'] }, { actor: as('u1', 'rep', 'helper') });
    expect(both.rows.map((row) => row['cost'])).toEqual([null, null, null]);
    const helper = await ask(
      { from: 'order', select: ['cost'], where: 'cost >= 0 or isEmpty(cost)' },
      { actor: as('u1', 'helper') },
    );
    expect(helper.rows.map((row) => row['cost'])).toEqual([null, null]);
  });

  test('what is read of other records, and counted among them, follows their own rights', async () => {
    const select = ['name', 'customer.name', 'customer.secret'];
    const seen = await ask({ from: 'order', select }, { actor: as('u1', 'helper') });
    expect(seen.rows.map((row) => row['customer.name'])).toEqual([null, null]);
    const counted = await ask(
      { from: 'customer', measures: [{ key: 'n', formula: 'count(orders)' }] },
      { actor: as('u1', 'rep') },
    );
    expect(counted.rows).toEqual([{ n: 2 }]);
    const some = await ask({ from: 'customer', where: 'some(orders, amount > 140)' }, { actor: as('u1', 'rep') });
    expect(some.rows.map(({ id }) => id)).toEqual(['c2']);
  });

  test('companions and lines stand under their record', async () => {
    const move = {
      process: 'sale',
      processVersion: 1,
      category: 'open',
      from: null,
      at: NOW,
      by: null,
      owner: null,
      skipped: 0,
      overdue: false,
    };
    const change = (field: string) => ({ field, old: null, new: 1, by: null, at: NOW });
    await store.transact(model, (transaction) =>
      transaction.apply([
        { effect: 'stay', table: 'order', id: 'o1', move: { ...move, stage: 'done' } },
        { effect: 'stay', table: 'order', id: 'o3', move: { ...move, stage: 'new' } },
        { effect: 'changes', table: 'order', id: 'o1', changes: [change('name'), change('cost')] },
      ]),
    );
    const moves: Query = { from: 'order.moves', select: ['stage', 'parent.name'] };
    expect((await ask(moves, { actor: as('u1', 'rep') })).rows).toMatchObject([{ stage: 'done', 'parent.name': '张三的球阀' }]);
    expect((await ask(moves)).rows).toHaveLength(2);
    const changes: Query = { from: 'order.changes', select: ['field'] };
    expect((await ask(changes, { actor: as('u1', 'rep') })).rows).toMatchObject([{ field: 'name' }]);
    expect((await ask(changes)).rows).toHaveLength(2);
    expect((await ask({ from: 'order.items', select: ['what'] }, { actor: as('u2', 'rep') })).rows).toEqual([]);
    const about = {
      scopes: { record: { values: { id: 'o1' } } },
      scopeTypes: { record: { kind: 'row', table: 'order' } as const },
    };
    expect((await ask({ from: 'order.moves', where: 'parent = record' }, about)).rows).toHaveLength(1);
  });

  test('everything that is wrong with a query is told at once, each at its place', async () => {
    const query: Query = { from: 'order', where: 'amont > 1', sort: ['nam'], select: ['nme'] };
    await expect(ask(query)).rejects.toMatchObject({
      code: 'INVALID_QUERY',
      details: {
        problems: [
          { path: '#/select/0', code: 'UNKNOWN_FIELD' },
          { path: '#/where', code: 'UNKNOWN_FIELD' },
          { path: '#/sort/0', code: 'UNKNOWN_FIELD' },
        ],
      },
    });
    await expect(ask({ from: 'nothing' })).rejects.toMatchObject({ code: 'INVALID_QUERY' });
    await expect(ask({ from: 'order', where: 'amount' })).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  test('values of filters are bound, so that one plan serves them all', async () => {
    const query: Query = { from: 'order', where: 'amount >= filter.least' };
    const scopeTypes = { 'filter.least': { kind: 'number', scale: 2, digits: 9 } as const };
    expect(await list(query, { scopeTypes, scopes: { 'filter.least': 15_000 } })).toEqual(['o2', 'o4']);
    expect(await list(query, { scopeTypes, scopes: { 'filter.least': 20_000 } })).toEqual(['o2']);
  });

  test('a command finds only the records on which its actor has the right, and those that meet its condition', async () => {
    const find = (more: object) =>
      store.transact(model, async (transaction) => {
        const needs = { fields: [], one: {}, many: {}, parameters: [] };
        const found = await transaction.find({ table: 'order', needs, ...more });
        return found.map(({ values }) => values['id']);
      });
    const rep = { actor: as('u1', 'rep'), act: 'read' } as const;
    expect(await find({ allowed: rep })).toEqual(['o1', 'o2']);
    expect(await find({ allowed: rep, ids: ['o3', 'o2', 'o1'] })).toEqual(['o2', 'o1']);
    expect(await find({ allowed: { ...rep, actor: as('u2', 'rep') } })).toEqual(['o3', 'o4']);
    expect(await find({ allowed: { ...rep, act: 'update' } })).toEqual([]);
    const { formula } = checkFormula('amount > 140 and clerk = me', {
      schema: model.schema,
      scope: { table: 'order', scopes: { me: { kind: 'row', table: 'user' } } },
    });
    const about = (id: string) => ({
      row: null,
      now: NOW,
      timeZone: 'UTC',
      weekStart: 1,
      fiscalYearStart: 1,
      scopes: { me: { values: { id } } },
    });
    expect(await find({ where: formula, environment: about('u1') })).toEqual(['o2']);
    expect(await find({ where: formula, environment: about('u2') })).toEqual(['o4']);
  });
});
