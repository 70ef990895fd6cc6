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
  await untilPrinted(server, '/in/');
  const link = /http\S+\/in\/\S+/.exec(server.output())?.[0] ?? '';
  return { server, target: { address: server.address, cookie: await cookieOf(link) } };
}

async function untilPrinted(server: RunningServer, text: string): Promise<void> {
  while (!server.output().includes(text)) await new Promise((resolve) => server.process.stdout?.once('data', resolve));
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

/** The rows that the product wrote for one record, found by its id in every table of a copy of its database. */
export function rowsOf(data: string, id: string): { file: string; rows: SampleRow[] } {
  const file = join(mkdtempSync(join(tmpdir(), 'stepwell-bare-')), 'bare.db');
  const db = new Database(join(data, 'stepwell.db'));
  db.pragma('wal_checkpoint(truncate)');
  const tables = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all() as {
    name: string;
  }[];
  const rows = tables.flatMap(({ name }) => sampleOf(db, name, id));
  db.close();
  copyFileSync(join(data, 'stepwell.db'), file);
  return { file, rows };
}

type Column = { readonly name: string; readonly type: string; readonly pk: number };

function sampleOf(db: Database.Database, table: string, id: string): SampleRow[] {
  const columns = db.pragma(`table_info("${table}")`) as Column[];
  const texts = columns.filter(({ type }) => type === 'TEXT');
  if (texts.length === 0) return [];
  const where = texts.map(({ name }) => `"${name}" = ?`).join(' or ');
  const found = db.prepare(`select * from "${table}" where ${where}`).all(...texts.map(() => id)) as Record<string, unknown>[];
  return found.map((row) => ({
    table,
    values: Object.fromEntries(columns.map((column) => [column.name, renewed(db, table, { column, row, id })])),
  }));
}

/** What must differ from row to row: the record's id, and the keys of the row. */
function renewed(
  db: Database.Database,
  table: string,
  { column, row, id }: { column: Column; row: Record<string, unknown>; id: string },
): unknown {
  const value = row[column.name];
  if (value === id) return '$new-record';
  if (Buffer.isBuffer(value)) return `$hex${value.toString('hex')}`;
  if (typeof value === 'string') return column.name === 'id' ? `$new-${table}` : value;
  if (column.pk === 0 || value === null) return value;
  const { top } = db.prepare(`select max("${column.name}") as top from "${table}"`).get() as { top: number };
  return `$seq${top + 1_000_000}`;
}
