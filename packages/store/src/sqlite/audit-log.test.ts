import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Verification } from '../audit/verification.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = ({ queue, writer }: SqliteDatabase, id: string, fails = false) =>
  queue.run(async () => {
    const values = { amount: 2n ** 60n, name: 'one' };
    writer.gathered.addAudit({ app: 'a', entry: { id, what: 'create', by: 'u', at: 1, cause: 'test', new: values, version: 1 } });
    if (fails) throw new Error('refused');
  });
const open = () => openDatabase(folder, {}, () => {});
const verify = (database: SqliteDatabase) => database.reading.ask<Verification>({ kind: 'verify' });

/** Changes the file behind the program's back. */
function tamper(sql: string): void {
  const file = new Database(join(folder, 'stepwell.db'));
  file.exec('drop trigger _audit_is_append_only; drop trigger _audit_is_never_changed');
  file.exec(sql);
  file.close();
}

test('entries are sealed in the order of their commands; a refused command leaves none', async () => {
  const database = open();
  await Promise.allSettled([write(database, 'one'), write(database, 'two', true), write(database, 'three')]);
  expect(await verify(database)).toMatchObject({ entries: 2, fault: null });
  expect(database.writer.audit.entry('three')).toMatchObject({
    what: 'create',
    version: 1,
    new: { amount: 2n ** 60n, name: 'one' },
  });
  expect(database.writer.audit.entry('two')).toBeNull();
  await database.close();
});

test('the database refuses to change or delete an entry, but its values can be erased with a reason', async () => {
  const database = open();
  await write(database, 'one');
  const { connection } = database.writer;
  expect(() => connection.exec('delete from _audit')).toThrow(/append-only/);
  expect(() => connection.exec("update _audit set by = 'x'")).toThrow(/append-only/);
  expect(() => connection.exec("update _audit set by = 'x', salt = null, old = null, new = null, erased = 'e'")).toThrow(
    /append-only/,
  );
  expect(() => connection.exec('update _audit set new = null')).toThrow(/append-only/);
  connection.exec("update _audit set salt = null, old = null, new = null, erased = 'asked by the person'");
  expect(await verify(database)).toMatchObject({ entries: 1, fault: null });
  await database.close();
});

test('the chain goes on after a restart', async () => {
  const first = open();
  await write(first, 'one');
  await first.close();
  const second = open();
  await write(second, 'two');
  expect(await verify(second)).toMatchObject({ entries: 2, fault: null });
  await second.close();
});

test('a changed entry keeps the store from starting, unless the damage is accepted', async () => {
  const database = open();
  for (const id of ['one', 'two', 'three']) await write(database, id);
  await database.close();
  tamper("update _audit set by = 'somebody else' where id = 'two'");
  expect(open).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({ why: { words: expect.objectContaining({ en: 'Entry 2 of the audit was changed.' }) } }),
    }),
  );
  await openDatabase(folder, { acceptDamage: true }, () => {}).close();
});

test('newest commits that vanished are noticed, though what is left is sound', async () => {
  const database = open();
  for (const id of ['one', 'two', 'three']) await write(database, id);
  await database.close();
  tamper('delete from _audit where seq > 1');
  expect(open).toThrow(expect.objectContaining({ code: 'AUDIT_BROKEN' }));
});

test('the state hash is the same for the same rows and another when one value differs', async () => {
  const database = open();
  const { connection } = database.writer;
  connection.exec('create table t (id text primary key, a text) strict');
  const passing = ['_session', '_job', '_job_row', '_bulk_target', '_idempotency'];
  for (const table of passing) connection.exec(`create table ${table} (id text primary key)`);
  connection.exec("insert into t values ('1', 'x'), ('2', 'y')");
  const { stateHash } = await verify(database);
  connection.exec("delete from t; insert into t values ('2', 'y'), ('1', 'x')");
  for (const table of passing) connection.exec(`insert into ${table} values ('1')`);
  expect((await verify(database)).stateHash).toBe(stateHash);
  connection.exec("update t set a = 'z' where id = '1'");
  expect((await verify(database)).stateHash).not.toBe(stateHash);
  await database.close();
});

test('a full disk fails the commands it hits with a sentence, loses nothing, and writing goes on when there is room', async () => {
  const database = open();
  const { connection } = database.writer;
  connection.exec('create table filler (id integer primary key, text text)');
  const fill = () =>
    database.queue.run(async () => connection.prepare('insert into filler (text) values (?)').run('x'.repeat(100_000)));
  await fill();
  connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + 60}`);
  const results = await Promise.allSettled(Array.from({ length: 6 }, fill));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'STORAGE_FULL', status: 503 });
  const kept = () => connection.prepare('select count(*) from filler').pluck().get();
  expect(kept()).toBe(1 + results.length - refused.length);
  connection.pragma('max_page_count = 1000000');
  await fill();
  expect(kept()).toBe(2 + results.length - refused.length);
  await database.close();
});
