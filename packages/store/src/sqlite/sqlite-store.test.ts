import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from './sqlite-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const module = new URL('./sqlite-store.ts', import.meta.url).href;
const HOLD = `import(${JSON.stringify(module)}).then(({ openSqlite }) => { openSqlite(process.argv[1]); console.log('open'); setInterval(() => {}, 1000); })`;

test('a second process is refused with a sentence that names the first, until that one dies, however it dies', async () => {
  const child = spawn(process.execPath, ['-e', HOLD, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  expect(() => openSqlite(folder)).toThrow(
    expect.objectContaining({
      code: 'DATA_IN_USE',
      details: expect.objectContaining({ why: expect.objectContaining({ values: { folder, process: String(child.pid) } }) }),
    }),
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  await openSqlite(folder).close();
});

test('one process cannot open a data directory twice either', async () => {
  const store = openSqlite(folder);
  expect(() => openSqlite(folder)).toThrow(expect.objectContaining({ code: 'DATA_IN_USE' }));
  await store.close();
});

for (const place of ['disk', 'memory'] as const)
  test(`the platform's own tables are written in one transaction and read as committed (${place})`, async () => {
    const store = openSqlite(place === 'disk' ? folder : ':memory:');
    const { platform } = store;
    await platform.write([{ sql: 'create table if not exists _thing (key text primary key, value text)' }]);
    const insert = { sql: 'insert into _thing values (?, ?) on conflict do nothing', parameters: ['a', '1'] };
    const note = { sql: 'insert into _thing values (?, ?)', parameters: ['b', '2'] };
    expect(await platform.write([insert, note])).toEqual([1, 1]);
    expect(await platform.write([insert, note], { onlyIf: 'first' })).toEqual([0]);
    await expect(platform.write([{ sql: 'delete from _thing' }, note, note])).rejects.toThrow(/UNIQUE/);
    expect(await platform.all({ sql: 'select * from _thing order by key' })).toEqual([
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ]);
    await store.close();
  });

test('data written by a newer version is refused', () => {
  const other = new Database(join(folder, 'stepwell.db'));
  other.pragma('user_version = 9999');
  other.close();
  expect(() => openSqlite(folder)).toThrow(/newer version/);
});

test('a file that is no database is refused, and the directory is free again', async () => {
  writeFileSync(join(folder, 'stepwell.db'), 'not a database at all, but a text that is long enough'.repeat(100));
  expect(() => openSqlite(folder)).toThrow(/not a database/);
  rmSync(join(folder, 'stepwell.db'));
  await openSqlite(folder).close();
});

test('a backup taken while the store is open holds everything that was acknowledged before', async () => {
  const store = openSqlite(folder);
  await store.platform.write([{ sql: 'create table _thing (key text primary key)' }]);
  await store.platform.write([{ sql: 'insert into _thing values (?)', parameters: ['a'] }]);
  const copy = join(folder, 'copy.db');
  await store.backup(copy);
  const { stateHash } = await store.verify();
  await store.close();
  rmSync(join(folder, 'stepwell.db'));
  const restored = openSqlite(join(folder, 'elsewhere'));
  expect((await restored.verify()).stateHash).not.toBe(stateHash);
  await restored.close();
  const opened = new Database(copy, { readonly: true });
  expect(opened.prepare('select key from _thing').pluck().all()).toEqual(['a']);
  opened.close();
});

test('statistics are learnt without keeping samples of values', async () => {
  const store = openSqlite(folder);
  await store.platform.write([{ sql: 'create table _thing (key text primary key)' }]);
  await store.tend();
  expect(await store.platform.all({ sql: "select name from sqlite_schema where name = 'sqlite_stat4'" })).toEqual([]);
  await store.close();
});
