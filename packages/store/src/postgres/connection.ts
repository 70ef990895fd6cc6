import pg from 'pg';
import type { Executor, Rows } from '../sql/executor.ts';
import { quoted } from './identifiers.ts';

/** A client of its own, or one of a pool. */
export type Client = pg.ClientBase;

const [BOOL, INT2, INT4, INT8, NUMERIC, FLOAT8] = [16, 21, 23, 20, 1700, 701] as const;

/** As SQLite gives them: a whole number that JavaScript cannot hold stays text, yes and no are 1 and 0. */
function numberOf(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) || /[.eEN]/.test(text) ? value : text;
}

const parsers = new Map<number, (text: string) => unknown>([
  [BOOL, (text) => (text === 't' ? 1 : 0)],
  ...[INT2, INT4, INT8, NUMERIC, FLOAT8].map((type) => [type, numberOf] as const),
]);
const asIs = (text: string): unknown => text;
const types = { getTypeParser: (type: number) => parsers.get(type) ?? asIs } as unknown as pg.CustomTypesConfig;

/** The database, and the schema of it in which everything stands. */
export interface Place {
  readonly address: string;
  readonly schema: string;
}

/** How connections are made: in UTC, every commit durable, statements stopped after `patience` milliseconds (0: never). */
export function connectionConfig({ address, schema }: Place, patience: number): pg.ClientConfig {
  const url = new URL(address);
  const settings = [
    `search_path=${quoted(schema).replaceAll(/[\\ ]/g, '\\$&')}`,
    'timezone=UTC',
    'datestyle=ISO',
    'synchronous_commit=on',
    'client_encoding=UTF8',
    `statement_timeout=${patience}`,
    'idle_in_transaction_session_timeout=60000',
  ];
  const own = url.searchParams.get('options');
  // What the address itself asks for comes first: what the store needs must hold.
  url.searchParams.set('options', [...(own ? [own] : []), ...settings.map((one) => `-c ${one}`)].join(' '));
  return { connectionString: url.href, types, connectionTimeoutMillis: 5000, keepAlive: true, application_name: 'stepwell' };
}

interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** Statements by their text, so that each connection understands each of them once; beyond a number they are understood every time. */
const prepared = new Map<string, Prepared>();
const MOST = 5000;

function prepare(sql: string): Partial<Prepared> & { readonly text: string } {
  const known = prepared.get(sql);
  if (known) return known;
  const text = withPlaces(sql);
  if (prepared.size >= MOST) return { text };
  const made = { name: `s${prepared.size}`, text };
  prepared.set(sql, made);
  return made;
}

/** Plain SQL says `?` where PostgreSQL wants `$1`; not in texts and names. */
function withPlaces(sql: string): string {
  let count = 0;
  return sql.includes('$1') ? sql : sql.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === '?' ? `$${++count}` : part));
}

/** The rows, each as the list of its columns. */
export async function rowsOf(client: Client, sql: string, parameters: readonly unknown[]): Promise<Rows> {
  const { rows } = await client.query<unknown[]>({ ...prepare(sql), values: [...parameters], rowMode: 'array' });
  return rows;
}

/** The rows, each as an object. */
export async function objectsOf<Row>(client: Client, sql: string, parameters: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await client.query({ ...prepare(sql), values: [...parameters] });
  return rows as Row[];
}

/** How many rows the statement changed. */
export async function changed(client: Client, sql: string, parameters: readonly unknown[]): Promise<number> {
  const { rowCount } = await client.query({ ...prepare(sql), values: [...parameters] });
  return rowCount ?? 0;
}

/** Runs statements on a connection, as they are. */
export const executorOf = (client: Client): Executor => ({
  all: (sql, parameters) => rowsOf(client, sql, parameters),
  run: (sql, parameters) => changed(client, sql, parameters),
});

/** A connection of its own. */
export async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  // Without a listener a server that stops would end this process.
  client.on('error', () => {});
  await client.connect();
  return client;
}
