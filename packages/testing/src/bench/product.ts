import { copyFileSync, mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type RunningServer, startServer } from '../running-server.ts';
import { writeBenchApp } from './bench-app.ts';
import { fill } from './fill.ts';
import type { Target } from './load.ts';

/** The product, serving the measured app, and someone signed in. */
export interface Product {
  readonly server: RunningServer;
  readonly target: Target;
  /** The same server, for the one who may design the app. */
  readonly designing: Target;
  readonly folder: string;
}

export const ROWS = 100_000;

/** Installs the app, fills its table, and starts the server on it. */
export async function startProduct(): Promise<Product> {
  const folder = writeBenchApp(mkdtempSync(join(tmpdir(), 'stepwell-bench-app-')));
  const data = mkdtempSync(join(tmpdir(), 'stepwell-bench-'));
  const first = await startServer(['--demo', folder], data);
  await end(first);
  await fill(folder, data, ROWS);
  return { folder, ...(await signIn(folder, data)) };
}

export async function signIn(folder: string, data: string): Promise<Omit<Product, 'folder'>> {
  const server = await startServer(['--demo', folder], data);
  const [target, designing] = (await Promise.all((await linksOf(server)).map(cookieOf))).map((cookie) => ({
    address: server.address,
    cookie,
  }));
  if (!target || !designing) throw new Error(server.output());
  return { server, target, designing };
}

/** The links of the app's two people, in the order of their keys. */
async function linksOf(server: RunningServer): Promise<readonly string[]> {
  for (;;) {
    const links = server.output().match(/http\S+\/in\/\S+(?=\n)/g) ?? [];
    if (links.length > 1) return links;
    await new Promise((resolve) => server.process.stdout?.once('data', resolve));
  }
}

/** Ends a server and keeps its data. */
export function end({ process }: RunningServer): Promise<void> {
  return new Promise((resolve) => {
    process.once('exit', () => resolve());
    process.kill('SIGTERM');
  });
}

const cookieOf = (link: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request(link, (answer) => {
      answer.resume();
      resolve((answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; '));
    })
      .on('error', reject)
      .end();
  });

export interface SampleRow {
  readonly table: string;
  readonly values: Record<string, unknown>;
}

/** Rows of one record, by table. */
export type Sample = readonly SampleRow[];

/** The rows that the product wrote for some records, found by their ids in every table of a copy of its database. */
export function samplesOf(data: string, ids: readonly string[]): { file: string; samples: readonly Sample[] } {
  const file = join(mkdtempSync(join(tmpdir(), 'stepwell-bare-')), 'bare.db');
  const db = new Database(join(data, 'stepwell.db'));
  db.pragma('wal_checkpoint(truncate)');
  const tables = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all() as {
    name: string;
  }[];
  const found = tables.flatMap(({ name }) => rowsIn(db, name, ids));
  db.close();
  copyFileSync(join(data, 'stepwell.db'), file);
  const byRecord = Map.groupBy(found, ({ id }) => id);
  return { file, samples: ids.map((id) => (byRecord.get(id) ?? []).map(({ row }) => row)) };
}

type Column = { readonly name: string; readonly type: string; readonly pk: number };
type Cells = Record<string, unknown>;

function rowsIn(db: Database.Database, table: string, ids: readonly string[]): { id: string; row: SampleRow }[] {
  const columns = db.pragma(`table_info("${table}")`) as Column[];
  const texts = columns.filter(({ type }) => type === 'TEXT');
  if (texts.length === 0) return [];
  const where = texts.map(({ name }) => `"${name}" in (select value from json_each(?))`).join(' or ');
  const list = JSON.stringify(ids);
  const wanted = new Set(ids);
  const tops = topsOf(db, table, columns);
  const found = db.prepare(`select * from "${table}" where ${where}`).all(...texts.map(() => list)) as Cells[];
  return found.map((cells) => {
    const id = texts.map(({ name }) => cells[name]).find((value): value is string => wanted.has(value as string)) ?? '';
    const values = columns.map((column) => [column.name, renewed(tops, { column, cells, id, table })]);
    return { id, row: { table, values: Object.fromEntries(values) } };
  });
}

/** The greatest value of each numeric key. */
const topsOf = (db: Database.Database, table: string, columns: readonly Column[]): ReadonlyMap<string, number> =>
  new Map(
    columns
      .filter(({ pk, type }) => pk > 0 && type !== 'TEXT')
      .map(({ name }) => [name, db.prepare(`select max("${name}") from "${table}"`).pluck().get() as number]),
  );

/** What must differ from row to row: the record's id, and the keys of the row. */
function renewed(
  tops: ReadonlyMap<string, number>,
  { column, cells, id, table }: { column: Column; cells: Cells; id: string; table: string },
): unknown {
  const value = cells[column.name];
  if (value === id) return '$new-record';
  if (Buffer.isBuffer(value)) return `$hex${value.toString('hex')}`;
  if (typeof value === 'string') return column.name === 'id' ? `$new-${table}` : value;
  if (column.pk === 0 || value === null) return value;
  return `$seq${(tops.get(column.name) ?? 0) + 1_000_000}`;
}
