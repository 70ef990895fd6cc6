import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, openWriter } from './connection.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a writer commits durably although the library opens WAL databases with weaker synchronisation', () => {
  const file = join(folder, 'one.db');
  openWriter(file).close();
  const plain = new Database(file);
  expect(plain.pragma('synchronous', { simple: true })).toBe(1);
  plain.close();
  const writer = openWriter(file);
  expect(writer.pragma('synchronous', { simple: true })).toBe(2);
  expect(writer.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(writer.pragma('foreign_keys', { simple: true })).toBe(1);
  writer.close();
});

test('a reader cannot write', () => {
  const file = join(folder, 'two.db');
  const writer = openWriter(file);
  writer.exec('create table t (a)');
  const reader = openReader(file);
  expect(() => reader.exec('insert into t values (1)')).toThrow(/readonly/);
  reader.close();
  writer.close();
});

test('a database that cannot be a WAL is refused at the start', () => {
  const file = join(folder, 'three.db');
  new Database(file).exec('create table t (a)').close();
  expect(() => openReader(file)).toThrow('journal_mode = delete');
});
