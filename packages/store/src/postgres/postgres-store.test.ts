import type { Effect } from '@stepwell/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelOf } from '../testing/model-of.ts';
import { anyDatabase, newSchema } from '../testing/stores.ts';
import { openPostgres, type PostgresStore } from './postgres-store.ts';

const LONG = 'a_name_that_is_much_longer_than_a_name_of_the_database_may_be_and_goes_on';
const model = modelOf({
  tables: [
    {
      key: 'order',
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'amount', type: 'money' },
        { key: `${LONG}_one`, type: 'text' },
        { key: `${LONG}_two`, type: 'relations', table: 'order' },
      ],
      unique: [['name']],
    },
  ],
});
const NEEDS = { fields: [], one: {}, many: {}, parameters: [] };

let address: string;
let schema: string;
const opened: PostgresStore[] = [];
const open = async (more = {}): Promise<PostgresStore> => {
  const store = await openPostgres(address, { schema, ...more });
  opened.push(store);
  return store;
};
beforeEach(async () => {
  address = await anyDatabase();
  schema = newSchema();
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

const insert = (id: string, values = {}): Effect => ({ effect: 'insert', table: 'order', id, values });
const amountOf = async (store: PostgresStore, id: string) => {
  const { rows } = await store.query(model, {
    actor: { kind: 'app', cause: 'test' },
    query: { from: 'order', select: ['amount'] },
    ids: [id],
    now: 0,
  });
  return rows[0]?.['amount'];
};

test('commands of two nodes take turns: nothing is lost, and the audit is one chain', async () => {
  const nodes = [await open(), await open()];
  await nodes[0]?.publish(model, { at: 1, by: null });
  await nodes[0]?.transact(model, (transaction) => transaction.apply([insert('one', { amount: 0 })]));
  const raise = (store: PostgresStore) =>
    store.transact(model, async (transaction) => {
      const [row] = await transaction.find({ table: 'order', ids: ['one'], needs: NEEDS });
      const amount = Number(row?.values['amount']) + 100;
      const entry = { id: transaction.newId(), what: 'update', by: null, at: transaction.now, cause: 'test' };
      await transaction.apply([
        { effect: 'update', table: 'order', id: 'one', values: { amount } },
        { effect: 'audit', entry },
      ]);
    });
  await Promise.all(Array.from({ length: 60 }, (_, index) => raise(nodes[index % 2] as PostgresStore)));
  expect(await amountOf(nodes[1] as PostgresStore, 'one')).toBe(6000);
  expect(await nodes[0]?.verify()).toMatchObject({ entries: 60, fault: null });
  expect((await nodes[0]?.verify())?.stateHash).toBe((await nodes[1]?.verify())?.stateHash);
});

test('a command whose connection breaks is refused and leaves nothing, and the next one has another', async () => {
  const [store, other] = [await open(), await open()];
  await store.publish(model, { at: 1, by: null });
  const kill = { sql: 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = ?' };
  const broken = store.transact(model, async (transaction) => {
    await transaction.apply([insert('lost')]);
    await transaction.find({ table: 'order', ids: ['lost'], needs: NEEDS });
    await other.lookThrough({ ...kill, parameters: ['idle in transaction'] });
    await transaction.apply([insert('lost too')]);
  });
  await expect(broken).rejects.toMatchObject({ code: 'DATABASE_AWAY', status: 503 });
  await store.transact(model, (transaction) => transaction.apply([insert('kept', { amount: 5 })]));
  expect([await amountOf(store, 'lost'), await amountOf(store, 'kept')]).toEqual([undefined, 5]);
});

test('connections that broke while they were idle are replaced before anybody notices', async () => {
  const [store, other] = [await open(), await open()];
  await store.publish(model, { at: 1, by: null });
  await amountOf(store, 'one');
  const others = 'datname = current_database() and pid <> pg_backend_pid()';
  await other.lookThrough({ sql: `select pg_terminate_backend(pid, 2000) from pg_stat_activity where ${others}` });
  await store.transact(model, (transaction) => transaction.apply([insert('one', { amount: 7 })]));
  expect(await amountOf(store, 'one')).toBe(7);
});

test('a refused command leaves its group as it was', async () => {
  const store = await open();
  await store.publish(model, { at: 1, by: null });
  const run = (id: string, name: string) => store.transact(model, (transaction) => transaction.apply([insert(id, { name })]));
  const [one, two, three] = await Promise.allSettled([run('o1', 'a'), run('o2', 'a'), run('o3', 'b')]);
  expect([one?.status, three?.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(two).toMatchObject({ reason: { code: 'NOT_UNIQUE', details: { problems: [{ path: '#/values/name' }] } } });
  expect(await store.platform.all({ sql: 'select id from shop__order order by id' })).toEqual([{ id: 'o1' }, { id: 'o3' }]);
});

test('a query that takes too long is cancelled, and its connection serves the next one', async () => {
  const store = await open({ patience: 100, readers: 1 });
  await expect(store.lookThrough({ sql: 'select pg_sleep(20)' })).rejects.toMatchObject({ code: 'QUERY_TOO_SLOW' });
  expect(await store.lookThrough({ sql: "select 1, '?', ?", parameters: ['two'] })).toEqual([[1, '?', 'two']]);
});

test('the audit can be neither changed nor removed', async () => {
  const store = await open();
  await store.publish(model, { at: 1, by: null });
  const entry = { id: 'e', what: 'create', by: null, at: 1, cause: 'test', new: { name: 'one' } };
  await store.transact(model, (transaction) => transaction.apply([{ effect: 'audit', entry }]));
  for (const sql of ['delete from _audit', 'truncate _audit', "update _audit set what = 'x'", "update _audit set erased = 'x'"])
    await expect(store.platform.write([{ sql }]), sql).rejects.toThrow(/append-only/);
  await store.platform.write([{ sql: `update _audit set erased = 'why', salt = null, old = null, new = null` }]);
  expect(await store.verify()).toMatchObject({ entries: 1, fault: null });
});

test('names that the database would cut off stay apart', async () => {
  const store = await open();
  await store.publish(model, { at: 1, by: null });
  const values = { [`${LONG}_one`]: 'text', [`${LONG}_two`]: ['o1'] };
  await store.transact(model, (transaction) => transaction.apply([insert('o1'), insert('o2', values)]));
  const { rows } = await store.query(model, {
    actor: { kind: 'app', cause: 'test' },
    query: { from: 'order', select: Object.keys(values) },
    ids: ['o2'],
    now: 0,
  });
  expect(rows).toEqual([expect.objectContaining(values)]);
});

test('a version that gives a field another type is refused with every such field, and nothing is changed', async () => {
  const store = await open();
  const withType = (type: 'text' | 'phone' | 'date', version: number) =>
    modelOf({ tables: [{ key: 'order', title: 'name', fields: ['name', 'tel'].map((key) => ({ key, type })) }] }, version);
  const [first, second, third] = [withType('text', 1), withType('phone', 2), withType('date', 3)];
  await store.publish(first, { at: 1, by: null });
  const problems = [{ code: 'COLUMN_RETYPED' }, { code: 'COLUMN_RETYPED' }];
  for (const next of [second, third])
    await expect(store.publish(next, { at: 2, by: null, before: first })).rejects.toMatchObject({
      code: 'PUBLISH_LOSES',
      details: { problems },
    });
  expect(await store.platform.all({ sql: 'select version from _app' })).toEqual([{ version: 1 }]);
});

test('a database of a newer version is left alone, and one that is away is said to be', async () => {
  const store = await open();
  await store.platform.write([{ sql: 'update _format set version = 99' }]);
  await expect(open()).rejects.toThrow(/newer version/);
  await expect(openPostgres('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({ code: 'DATABASE_AWAY' });
});
