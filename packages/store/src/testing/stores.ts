import pg from 'pg';
import { inject } from 'vitest';
import { openPostgres, type PostgresStore } from '../postgres/postgres-store.ts';
import { openSqlite, type SqliteStore } from '../sqlite/sqlite-store.ts';

interface Options {
  readonly clock?: () => number;
}

/** A store on one of the databases, as tests need it. */
export type AnyStore = SqliteStore | PostgresStore;

interface Database {
  readonly name: string;
  /** The way to a store of it that is empty. */
  readonly open: (options?: Options) => Promise<AnyStore>;
  /** Of so many random cases, how many are tried: to open a store there takes a hundred times as long. */
  readonly runs: (all: number) => number;
}

/** The databases on which a store must do the same. */
export const stores: readonly Database[] = [
  { name: 'SQLite', runs: (all) => all, open: async (options) => openSqlite(':memory:', options) },
  {
    name: 'PostgreSQL',
    runs: (all) => Math.ceil(all * 0.08),
    open: async (options) => openPostgres(await anyDatabase(), { ...options, schema: newSchema() }),
  },
];

let count = 0;
let shared: Promise<string> | undefined;

/** The name of a schema that is not there yet. */
export const newSchema = () => `store_${process.pid}_${++count}`;

/** The address of a database for all stores of this process, each in a schema of its own: a database of its own takes longer to be made. */
export function anyDatabase(): Promise<string> {
  shared ??= createDatabase();
  return shared;
}

/** Its order is not the one of code points: nothing may depend on it. */
async function createDatabase(): Promise<string> {
  const server = inject('postgres');
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  const name = `${newSchema()}_${process.hrtime.bigint().toString(36)}`;
  await client.query(`create database ${name} template template0 locale_provider icu icu_locale 'en-US'`);
  await client.end();
  return `${server}/${name}`;
}
