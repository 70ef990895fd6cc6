import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriter } from '../connection.ts';
import { TICK } from '../functions.ts';
import { ReaderPool } from './pool.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'test.db');
  const writer = openWriter(file);
  writer.exec('create table t (id integer primary key)');
  writer.exec('with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000) insert into t select i from n');
  writer.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pool = (patience = 5000, waiting = 100) => new ReaderPool(file, { threads: 1, patience, waiting });
const ask = (readers: ReaderPool, sql: string, ...parameters: unknown[]) =>
  readers.ask({ kind: 'rows', statements: [{ sql, parameters }] });
/** Long enough to be given up, short enough to end by itself soon after. */
const SLOW = 'select count(*) from t as a, t as b where a.id + b.id > ?';

test('several statements of one question see the same instant', async () => {
  const readers = pool();
  expect(
    await readers.ask({
      kind: 'rows',
      statements: [
        { sql: 'select 1', parameters: [] },
        { sql: 'select 2, ?', parameters: ['x'] },
      ],
    }),
  ).toEqual([[[1]], [[2, 'x']]]);
  await readers.close();
});

test('a statement that is wrong fails alone', async () => {
  const readers = pool();
  await expect(ask(readers, 'select nothing')).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  expect(await ask(readers, 'select 1')).toEqual([[[1]]]);
  await readers.close();
});

test('a query that takes too long is refused and those behind it are served by another thread', async () => {
  const readers = pool(300);
  const slow = ask(readers, SLOW, 0);
  const next = ask(readers, 'select 1');
  await expect(slow).rejects.toMatchObject({ code: 'QUERY_TOO_SLOW' });
  expect(readers.isStrained).toBe(true);
  expect(await next).toEqual([[[1]]]);
  await readers.close();
});

test('a statement that can be stopped stops when nobody waits for it any more', async () => {
  const readers = pool(300);
  const stoppable = `${SLOW} and ((a.id & 7) <> 0 or ${TICK}())`;
  await expect(ask(readers, stoppable, 0)).rejects.toMatchObject({ code: 'QUERY_TOO_SLOW' });
  await readers.close();
});

test('a thread that dies fails its question, and another one answers the next', async () => {
  renameSync(file, `${file}.away`);
  const readers = pool();
  await expect(ask(readers, 'select 1')).rejects.toThrow('A reading thread');
  renameSync(`${file}.away`, file);
  expect(await ask(readers, 'select 1')).toEqual([[[1]]]);
  await readers.close();
});

test('more questions than may wait are refused with 503', async () => {
  const readers = pool(5000, 1);
  const answers = [1, 2, 3].map((number) => ask(readers, 'select ?', number));
  await expect(answers[2]).rejects.toMatchObject({ code: 'OVERLOADED', status: 503 });
  expect(await Promise.all(answers.slice(0, 2))).toEqual([[[[1]]], [[[2]]]]);
  await readers.close();
  await expect(ask(readers, 'select 1')).rejects.toMatchObject({ code: 'SHUTTING_DOWN' });
});
