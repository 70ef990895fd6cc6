import type { Field } from '@stepwell/definition';
import type { Actor, Model } from '@stepwell/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelOf } from '../../testing/model-of.ts';
import { openSqlite, type SqliteStore } from '../sqlite-store.ts';

let store: SqliteStore;
beforeEach(() => {
  store = openSqlite(':memory:', { clock: () => 1000 });
});
afterEach(() => store.close());

const name: Field = { key: 'name', type: 'text' };
const town: Field = { key: 'town', type: 'text' };
const note: Field = { key: 'note', type: 'text' };
const sortedBy = (...sort: string[]) => [{ key: 'all', widgets: [{ key: 'w', kind: 'table', data: { from: 'order', sort } }] }];
const version = (fields: Field[], number: number, sort: string[]) =>
  modelOf({ tables: [{ key: 'order', title: 'name', fields }], pages: sortedBy(...sort) }, number);
const beside = (model: Model, published: Model): Model => ({ ...model, beside: published });
const publish = (model: Model) => store.publish(model, { at: 1000, by: 'u1' });
const names = async (kind: 'table' | 'index') =>
  (await store.platform.all<{ name: string }>({ sql: `select name from sqlite_schema where type = '${kind}'` })).map(
    (row) => row.name,
  );
const columns = async () =>
  (await store.platform.all<{ name: string }>({ sql: "select name from pragma_table_info('shop__order')" })).map(
    (row) => row.name,
  );
const insert = (model: Model, id: string, values: { readonly [field: string]: string }) =>
  store.transact(model, (transaction) => transaction.apply([{ effect: 'insert', table: 'order', id, values }]));
const APP: Actor = { kind: 'app', cause: 'test' };
const sorted = async (model: Model, by: string) =>
  (await store.query(model, { actor: APP, query: { from: 'order', select: ['id'], sort: [by] }, now: 1000 })).rows.map(
    ({ id }) => id,
  );

test('room for a version beside the published one only adds: indexes stay, and what sorts and searches is not made anew', async () => {
  const published = version([name, town], 1, ['name']);
  await publish(published);
  await insert(published, 'a', { name: 'Zoe', town: 'Bern' });
  const [indexes, sources] = [await names('index'), await store.platform.all({ sql: 'select * from _column' })];

  const pilot = beside(version([name, town, note], 2, ['town', 'note']), published);
  await store.makeRoom(pilot, [{ sql: "insert into _wakes (app, \"table\", record, at) values ('shop', 'order', 'a', 1)" }]);
  expect(await names('index')).toEqual(expect.arrayContaining(indexes));
  expect(await store.platform.all({ sql: 'select * from _column' })).toEqual(expect.arrayContaining([...sources]));
  expect(await columns()).toEqual(expect.arrayContaining(['note', '_sort_note']));
  expect(await columns()).not.toContain('_sort_town');
  expect(await store.platform.all({ sql: 'select record from _wakes' })).toEqual([{ record: 'a' }]);

  await insert(pilot, 'b', { name: 'Ada', town: 'Aarau', note: 'shelf' });
  await insert(published, 'c', { name: 'Max', town: 'Chur' });
  expect(await sorted(published, 'name')).toEqual(['b', 'c', 'a']);
  // Sorted by what only one of the two has a column for: everybody's records stand in their places.
  expect(await sorted(pilot, 'town')).toEqual(['b', 'a', 'c']);
  expect(await sorted(pilot, 'note')).toEqual(['b', 'a', 'c']);

  const named = (model: Model) =>
    store.query(model, { actor: APP, query: { from: 'order', select: ['id'] }, search: 'shelf', now: 1000 });
  // What another writes who does not know the field leaves it out of what is searched; it is found all the same.
  await store.transact(published, (transaction) =>
    transaction.apply([{ effect: 'update', table: 'order', id: 'b', values: { town: 'Aarau W' } }]),
  );
  expect((await named(pilot)).rows).toMatchObject([{ id: 'b' }]);

  const widened = version([name, town, note], 2, ['town', 'note']);
  await publish(widened);
  expect(await sorted(widened, 'town')).toEqual(['b', 'a', 'c']);
  expect((await named(widened)).rows).toMatchObject([{ id: 'b' }]);
});

test('a version for which there is no room without losing data is refused, and nothing is changed', async () => {
  const published = version([name, { key: 'size', type: 'number', decimals: 2 }], 1, ['name']);
  await publish(published);
  const worse = beside(version([name, { key: 'size', type: 'text' }, note], 2, ['name']), published);
  await expect(store.makeRoom(worse)).rejects.toMatchObject({
    code: 'PUBLISH_LOSES',
    details: { problems: [{ code: 'COLUMN_RETYPED' }] },
  });
  expect(await columns()).not.toContain('note');
});
