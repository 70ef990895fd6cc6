import type { App } from '@stepwell/definition';
import type { Effect } from '@stepwell/engine';
import type { Depends, Values } from '@stepwell/expression';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { type AnyStore, stores } from '../testing/stores.ts';

const parts: Partial<App> = {
  tables: [
    { key: 'customer', title: 'name', fields: [{ key: 'name', type: 'text' }], unique: [['name']] },
    {
      key: 'order',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'amount', type: 'money' },
        { key: 'urgent', type: 'boolean' },
        { key: 'tags', type: 'multi_select', options: [{ key: 'a' }, { key: 'b' }] },
        { key: 'customer', type: 'relation', table: 'customer', inverse: 'orders' },
        {
          key: 'alike',
          type: 'relation',
          table: 'order',
          match: 'customer = record.customer and id <> record.id and amount <= record.amount',
        },
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
  ],
  processes: [{ key: 'sale', table: 'order', stages: [{ key: 'new' }, { key: 'done', category: 'won' }] }],
};
const model = modelOf(parts);
const NONE: Depends = { fields: [], one: {}, many: {}, parameters: [] };

describe.each(stores)('on $name', ({ open }) => {
  let store: AnyStore;
  let now: number;
  beforeEach(async () => {
    now = 1_700_000_000_000;
    store = await open({ clock: () => now });
    await store.publish(model, { at: now, by: null });
  });
  afterEach(() => store.close());

  const apply = (...effects: Effect[]) => store.transact(model, (transaction) => transaction.apply(effects));
  const insert = (table: string, id: string, values: Values = {}) => apply({ effect: 'insert', table, id, values });
  const read = async (table: string, ids: string[], needs: Partial<Depends> = {}) =>
    store.transact(model, (transaction) => transaction.find({ table, ids, needs: { ...NONE, ...needs } }));

  test('a record is read as it was written, with what the platform keeps of it', async () => {
    await insert('order', 'o1', { name: '球阀', amount: (2n ** 60n) as unknown as number, urgent: true, tags: ['b', 'a'] });
    const [row] = await read('order', ['o1']);
    expect(row?.values).toMatchObject({ id: 'o1', name: '球阀', urgent: true, tags: ['b', 'a'], customer: null, overdue: false });
    expect(row?.values).toMatchObject({ version: 1, created_at: now, updated_at: now, deleted_at: null });
  });

  test('an update changes what it names and raises the version, a quiet one does not', async () => {
    await insert('order', 'o1', { name: 'one', amount: 500 });
    now += 10;
    await apply({ effect: 'update', table: 'order', id: 'o1', values: { amount: 700 } });
    await apply({ effect: 'update', table: 'order', id: 'o1', values: { overdue: true }, quiet: true });
    const [row] = await read('order', ['o1']);
    expect(row?.values).toMatchObject({ name: 'one', amount: 700, version: 2, updated_at: now, overdue: true });
  });

  test('a change of a record that is not there fails and leaves nothing of its command', async () => {
    const lost: Effect = { effect: 'update', table: 'order', id: 'nobody', values: { amount: 1 } };
    await expect(apply({ effect: 'insert', table: 'order', id: 'o1', values: {} }, lost)).rejects.toThrow(/no record nobody/);
    expect(await read('order', ['o1'])).toEqual([]);
  });

  test('neighbours come as they are needed: along relations, pairs, lines and companions, in their order', async () => {
    await insert('customer', 'c1', { name: 'Ningbo' });
    for (const id of ['u1', 'u2']) await insert('user', id, { name: id });
    await insert('order', 'o1', {
      customer: 'c1',
      helpers: ['u2', 'u1'],
      items: [
        { what: 'valve', price: 100 },
        { what: 'flange', price: 50 },
      ],
    });
    now += 1;
    await insert('order', 'o2', { customer: 'c1' });
    const move = {
      process: 'sale',
      processVersion: 1,
      category: 'open',
      from: null,
      at: now,
      by: 'u1',
      owner: null,
      skipped: 0,
      overdue: false,
    };
    await apply({ effect: 'stay', table: 'order', id: 'o1', move: { ...move, stage: 'new' } });
    await apply({
      effect: 'stay',
      table: 'order',
      id: 'o1',
      move: { ...move, stage: 'done', from: 'new', at: now + 5, overdue: true },
    });
    const name = { ...NONE, fields: ['name'] };
    const [row] = await read('order', ['o1'], {
      one: { customer: { ...name, many: { orders: { ...NONE, fields: ['amount'] } } } },
      many: {
        helpers: name,
        items: { ...NONE, fields: ['what', 'price'] },
        moves: { ...NONE, fields: ['stage', 'to', 'left_at', 'overdue'] },
      },
    });
    expect(row?.one?.['customer']?.values['name']).toBe('Ningbo');
    expect(row?.one?.['customer']?.many?.['orders']?.map(({ values }) => values['id'])).toEqual(['o1', 'o2']);
    expect(row?.many?.['helpers']?.map(({ values }) => values['name'])).toEqual(['u1', 'u2']);
    expect(row?.many?.['items']?.map(({ values }) => values['what'])).toEqual(['valve', 'flange']);
    expect(row?.many?.['moves']?.map(({ values }) => values)).toMatchObject([
      { stage: 'new', to: 'done', left_at: now + 5, overdue: true },
      { stage: 'done', to: null, left_at: null, overdue: false },
    ]);
  });

  test('a matched relation gives the rows for which its formula is true, also of a neighbour', async () => {
    await insert('customer', 'c1', { name: 'Ningbo' });
    await insert('order', 'o1', { customer: 'c1', amount: 300 });
    await insert('order', 'o2', { customer: 'c1', amount: 200 });
    await insert('order', 'o3', { customer: 'c1', amount: 100, deleted_at: now });
    await insert('order', 'o4', { customer: 'c1', amount: 50 });
    const ids = (rows: readonly { readonly values: Values }[] | undefined) => rows?.map(({ values }) => values['id']);
    const [row] = await read('order', ['o2'], { many: { alike: NONE } });
    expect(ids(row?.many?.['alike'])).toEqual(['o4']);
    const [customer] = await read('customer', ['c1'], { many: { orders: { ...NONE, many: { alike: NONE } } } });
    expect(customer?.many?.['orders']?.map(({ many }) => ids(many?.['alike']))).toEqual([['o2', 'o4'], ['o4'], []]);
  });

  test('lines keep their ids when they are changed, reordered and removed', async () => {
    await insert('order', 'o1', {
      items: [
        { id: 'l1', what: 'valve', price: 1 },
        { id: 'l2', what: 'flange' },
      ],
    });
    await apply({
      effect: 'update',
      table: 'order',
      id: 'o1',
      values: { items: [{ what: 'pipe' }, { id: 'l1', what: 'ball valve' }] },
    });
    const [row] = await read('order', ['o1'], { many: { items: { ...NONE, fields: ['what', 'price'] } } });
    expect(row?.many?.['items']?.map(({ values }) => values)).toMatchObject([
      { what: 'pipe', price: null },
      { id: 'l1', what: 'ball valve', price: 1 },
    ]);
  });

  test('pairs are replaced as a whole and seen from both sides', async () => {
    for (const id of ['u1', 'u2', 'u3']) await insert('user', id, { name: id });
    await insert('order', 'o1', { helpers: ['u1', 'u2'] });
    await apply({ effect: 'update', table: 'order', id: 'o1', values: { helpers: ['u3', 'u2'] } });
    const rows = await read('user', ['u1', 'u2', 'u3'], { many: { helped: NONE } });
    expect(rows.map(({ many }) => many?.['helped']?.length)).toEqual([0, 1, 1]);
  });

  test('rows are found by equal values and by what lies in the recycle bin', async () => {
    await insert('order', 'o1', { name: 'one' });
    await insert('order', 'o2', { name: 'two' });
    await insert('order', 'o3', {});
    await apply({ effect: 'update', table: 'order', id: 'o2', values: { deleted_at: now } });
    const find = (more: object) =>
      store.transact(model, async (transaction) => {
        const rows = await transaction.find({ table: 'order', needs: NONE, ...more });
        return rows.map(({ values }) => values['id']);
      });
    expect(await find({})).toEqual(['o1', 'o3']);
    expect(await find({ deleted: 'only' })).toEqual(['o2']);
    expect(await find({ equals: { name: 'one' } })).toEqual(['o1']);
    expect(await find({ equals: { name: null } })).toEqual(['o3']);
    expect(await find({ equals: { urgent: null } })).toEqual(['o1', 'o3']);
    expect(await find({ ids: ['o3', 'o2', 'o1'] })).toEqual(['o3', 'o1']);
    expect(await find({ ids: ['o3', 'o2', 'o1'], deleted: 'with', limit: 2, equals: {} })).toEqual(['o2', 'o1']);
  });

  test('a value that must be unique is refused at its field, and free again when its record is in the bin', async () => {
    await insert('customer', 'c1', { name: 'Ningbo' });
    await expect(insert('customer', 'c2', { name: 'Ningbo' })).rejects.toMatchObject({
      code: 'NOT_UNIQUE',
      details: { problems: [{ path: '#/values/name' }] },
    });
    await apply({ effect: 'update', table: 'customer', id: 'c1', values: { deleted_at: now } });
    await insert('customer', 'c2', { name: 'Ningbo' });
  });

  test('a purged record takes its lines, pairs and history with it, and relations to it become blank', async () => {
    await insert('customer', 'c1', { name: 'Ningbo' });
    await insert('user', 'u1', {});
    await insert('order', 'o1', { customer: 'c1', helpers: ['u1'], items: [{ what: 'valve' }] });
    await apply({
      effect: 'changes',
      table: 'customer',
      id: 'c1',
      changes: [{ field: 'name', old: null, new: 'x', by: null, at: now }],
    });
    await apply({ effect: 'purge', table: 'customer', id: 'c1' });
    const [order] = await read('order', ['o1']);
    expect(order?.values['customer']).toBeNull();
    await apply({ effect: 'purge', table: 'order', id: 'o1' });
    const left = await store.platform.all<{ n: number }>({
      sql: 'select (select count(*) from _changes) + (select count(*) from shop__order__items) + (select count(*) from shop__order__helpers) as n',
    });
    expect(left).toEqual([{ n: 0 }]);
  });

  test('what has lain in the recycle bin long enough is purged, and the audit says so', async () => {
    const lie = async (id: string, at: number) => insert('order', id, { deleted_at: at });
    await insert('order', 'o0', {});
    for (let number = 1; number <= 120; number++) await lie(`old${number}`, 100);
    await lie('young', 200);
    expect(await store.purgeDeleted(model, 200)).toBe(120);
    expect(await store.platform.all({ sql: 'select id from shop__order order by id' })).toEqual([{ id: 'o0' }, { id: 'young' }]);
    expect((await store.verify()).entries).toBe(120);
  });

  test('timers are written over those of the same step, and the earliest due comes first', async () => {
    const timer = {
      timeout: 't',
      step: '1',
      turn: 0,
      since: 0,
      state: 'running',
      endedAt: null,
      owner: null,
      pausedFor: 0,
      pausedSince: null,
      firedFor: null,
    } as const;
    const heard: (number | null)[] = [];
    store.listen(({ dueAt }) => heard.push(dueAt));
    await insert('order', 'o1', {});
    await apply({
      effect: 'timers',
      table: 'order',
      id: 'o1',
      timers: [
        { ...timer, dueAt: 50 },
        { ...timer, step: '2', dueAt: 30 },
      ],
    });
    await apply({
      effect: 'timers',
      table: 'order',
      id: 'o1',
      timers: [{ ...timer, step: '2', dueAt: 30, state: 'met', endedAt: 20 }],
    });
    await apply({ effect: 'wakes', table: 'order', id: 'o2', at: 40 });
    await apply({ effect: 'wakes', table: 'order', id: 'o1', at: 45 });
    await apply({ effect: 'wakes', table: 'order', id: 'o1', at: null });
    expect(heard).toEqual([30, 40, 45]);
    expect(await store.nextDue(model)).toBe(40);
    const due = await store.transact(model, (transaction) => transaction.due(100, 10));
    expect(due).toEqual([
      { table: 'order', id: 'o2', at: 40 },
      { table: 'order', id: 'o1', at: 50 },
    ]);
    const timers = await store.transact(model, (transaction) => transaction.timersOf('order', 'o1'));
    expect(timers).toEqual([
      { ...timer, dueAt: 50 },
      { ...timer, step: '2', dueAt: 30, state: 'met', endedAt: 20 },
    ]);
  });

  test('an audit entry is found by its id in its own transaction and after', async () => {
    const entry = {
      id: 'a1',
      what: 'create',
      table: 'order',
      record: 'o1',
      by: 'u1',
      at: now,
      cause: 'test',
      new: { name: 'one' },
      version: 1,
    };
    const inside = await store.transact(model, async (transaction) => {
      await transaction.apply([{ effect: 'audit', entry }]);
      return transaction.auditOf('a1');
    });
    expect(inside).toEqual(entry);
    expect(await store.transact(model, (transaction) => transaction.auditOf('a1'))).toMatchObject(entry);
    expect((await store.verify()).entries).toBe(1);
  });

  test('live events are told after the commit, and not at all when the command fails', async () => {
    const heard: unknown[] = [];
    store.listen(({ live }) => heard.push(...live));
    const live: Effect = { effect: 'live', table: 'order', id: 'o1', version: 3 };
    await expect(
      store.transact(model, async (transaction) => {
        await transaction.apply([live]);
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(heard).toEqual([]);
    await apply(live);
    expect(heard).toEqual([{ app: 'shop', table: 'order', id: 'o1', version: 3 }]);
  });

  test('the platform tables are written within a command, and undone with it', async () => {
    await store.platform.write([{ sql: 'create table _kept (key text primary key)' }]);
    const keep = (key: string, fails: boolean) =>
      store.transact(model, async (transaction) => {
        await transaction.run({ sql: 'insert into _kept values (?)', parameters: [key] });
        if (fails) throw new Error('refused');
      });
    await keep('a', false);
    await expect(keep('b', true)).rejects.toThrow('refused');
    expect(await store.platform.all({ sql: 'select key from _kept' })).toEqual([{ key: 'a' }]);
  });
});
