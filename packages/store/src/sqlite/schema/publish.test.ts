import type { Field } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelOf } from '../../testing/model-of.ts';
import { openSqlite, type SqliteStore } from '../sqlite-store.ts';

let store: SqliteStore;
beforeEach(() => {
  store = openSqlite(':memory:', { clock: () => 1000 });
});
afterEach(() => store.close());

const withFields = (fields: Field[], version = 1, more: object = {}) =>
  modelOf({ tables: [{ key: 'order', fields, ...more }] }, version);
const publish = (model: Model) => store.publish(model, { at: 1000, by: 'u1', note: 'try' });
const indexes = async () => {
  const rows = await store.platform.all<{ sql: string }>({
    sql: `select sql from sqlite_schema where type = 'index' and tbl_name = 'shop__order' and sql is not null order by sql`,
  });
  return rows.map(({ sql }) => sql.replace(/"_index_\w+"/, '*')).sort();
};

test('a new version adds tables and columns and keeps what was there, also what is no longer defined', async () => {
  await publish(
    withFields([
      { key: 'name', type: 'text' },
      { key: 'old', type: 'text' },
    ]),
  );
  await store.platform.write([{ sql: "insert into shop__order (id, name, old) values ('1', 'one', 'kept')" }]);
  await publish(
    withFields(
      [
        { key: 'name', type: 'text' },
        { key: 'done', type: 'boolean' },
      ],
      2,
    ),
  );
  expect(await store.platform.all({ sql: 'select name, old, done from shop__order' })).toEqual([
    { name: 'one', old: 'kept', done: 0 },
  ]);
  expect(await store.platform.all({ sql: 'select app, version, by, note from _app' })).toEqual([
    { app: 'shop', version: 1, by: 'u1', note: 'try' },
    { app: 'shop', version: 2, by: 'u1', note: 'try' },
  ]);
});

test('numbers that gain decimals keep their value', async () => {
  await publish(withFields([{ key: 'size', type: 'number', decimals: 1 }]));
  await store.platform.write([{ sql: "insert into shop__order (id, size) values ('1', 15), ('2', null)" }]);
  await publish(withFields([{ key: 'size', type: 'number', decimals: 3 }], 2));
  expect(await store.platform.all({ sql: 'select size from shop__order order by id' })).toEqual([{ size: 1500 }, { size: null }]);
});

test('a version that would lose data is refused with every problem, and nothing is changed', async () => {
  await publish(
    withFields([
      { key: 'size', type: 'number', decimals: 3 },
      { key: 'name', type: 'text' },
    ]),
  );
  const worse = withFields(
    [
      { key: 'size', type: 'number', decimals: 1 },
      { key: 'name', type: 'number' },
      { key: 'more', type: 'text' },
    ],
    2,
  );
  await expect(publish(worse)).rejects.toMatchObject({
    code: 'PUBLISH_LOSES',
    details: { problems: [{ code: 'COLUMN_NARROWED' }, { code: 'COLUMN_RETYPED' }] },
  });
  await expect(store.platform.all({ sql: 'select more from shop__order' })).rejects.toThrow(/no such column/);
});

test('relations, unique keys and the bin have indexes; those no longer asked for go away', async () => {
  await publish(
    withFields(
      [
        { key: 'clerk', type: 'user' },
        { key: 'name', type: 'text' },
      ],
      1,
      { unique: [['name']] },
    ),
  );
  expect(await indexes()).toEqual([
    'CREATE INDEX * on "shop__order" ("clerk")',
    'CREATE INDEX * on "shop__order" ("deleted_at") where deleted_at is not null',
    'CREATE UNIQUE INDEX * on "shop__order" ("name") where deleted_at is null',
  ]);
  await publish(
    withFields(
      [
        { key: 'clerk', type: 'user' },
        { key: 'name', type: 'text' },
      ],
      2,
    ),
  );
  expect(await indexes()).not.toContainEqual(expect.stringContaining('UNIQUE'));
});

test('what is to be unique and is not is told with its count, and nothing is published', async () => {
  const fields: Field[] = [{ key: 'name', type: 'text', label: { 'zh-CN': '名称', en: 'Name' } }];
  await publish(withFields(fields));
  const rows = "('1', 'one'), ('2', 'one'), ('3', 'two'), ('4', null), ('5', null)";
  await store.platform.write([{ sql: `insert into shop__order (id, name) values ${rows}` }]);
  await expect(publish(withFields(fields, 2, { unique: [['name']] }))).rejects.toMatchObject({
    code: 'PUBLISH_NOT_UNIQUE',
    status: 422,
    details: {
      problems: [{ path: 'tables/order.json#/unique', message: { 'zh-CN': expect.stringContaining('“名称”有 1 组重复') } }],
    },
  });
  expect(await indexes()).not.toContainEqual(expect.stringContaining('UNIQUE'));
  await store.platform.write([{ sql: "update shop__order set name = 'three' where id = '2'" }]);
  await publish(withFields(fields, 2, { unique: [['name']] }));
  expect(await indexes()).toContainEqual(expect.stringContaining('UNIQUE'));
});

test('records that were there before are found by fields that a later version searches', async () => {
  await publish(
    withFields([
      { key: 'code', type: 'text' },
      { key: 'name', type: 'text' },
    ]),
  );
  await store.platform.write([{ sql: "insert into shop__order (id, code, name) values ('1', 'A7', '张三'), ('2', null, null)" }]);
  const titled = withFields(
    [
      { key: 'code', type: 'text' },
      { key: 'name', type: 'text' },
      { key: 'more', type: 'text' },
    ],
    2,
    { title: 'name' },
  );
  await publish(titled);
  const rows = await store.platform.all<Record<string, string>>({
    sql: 'select _search, _sort_name from shop__order order by id',
  });
  expect(rows[0]).toEqual({ _search: 'a7\n张三', _sort_name: expect.any(String) });
  expect(rows[1]).toEqual({ _search: null, _sort_name: null });
});
