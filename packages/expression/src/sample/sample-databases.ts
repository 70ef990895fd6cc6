import Database from 'better-sqlite3';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import pg from 'pg';
import type { Environment } from '../environment.ts';
import type { Dialect, Fragment } from '../operator.ts';
import { bindParameters } from '../sql/deferred.ts';
import { toParameter } from '../sql/parameter-value.ts';
import { postgresFunctions } from '../sql/postgres-functions.ts';
import { sqliteFunctions } from '../sql/sqlite-functions.ts';
import type { Type } from '../type.ts';
import type { Values } from '../value.ts';
import type { SampleRows } from './sample-rows.ts';
import { sampleSchema } from './sample-schema.ts';

type Found = readonly { readonly [column: string]: unknown }[];

/** A real database with the tables of the sample schema. */
export interface SampleDatabase {
  readonly dialect: Dialect;
  readonly load: (rows: SampleRows) => Promise<void>;
  readonly query: (statement: Fragment, environment: Environment) => Promise<Found>;
  readonly close: () => Promise<void>;
}

const sqliteCompiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
const postgresCompiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

function columnType(type: Type, dialect: Dialect): string | undefined {
  if (type.kind === 'rows') return undefined;
  if (dialect === 'sqlite') return ['number', 'boolean', 'datetime', 'duration'].includes(type.kind) ? 'integer' : 'text';
  if (type.kind === 'number') return `numeric(${type.digits + type.scale + 4},${type.scale})`;
  if (type.kind === 'list' || type.kind === 'files') return 'jsonb';
  const types: Partial<Record<Type['kind'], string>> = {
    boolean: 'boolean not null',
    date: 'date',
    datetime: 'timestamptz(3)',
    duration: 'bigint',
  };
  return types[type.kind] ?? 'text';
}

interface Column {
  readonly name: string;
  readonly type: Type;
}

/** The columns of a table; formulas that are computed at read and relations to many have none. */
function columnsOf(table: string): readonly Column[] {
  const fields = [...sampleSchema.tables.get(table)!.fields.values()];
  const kept = fields.filter((field) => field.formula === undefined && field.type.kind !== 'rows');
  return [
    { name: 'id', type: { kind: 'text' } },
    { name: 'deleted_at', type: { kind: 'datetime' } },
    ...kept.map((field) => ({ name: field.key, type: field.type })),
  ];
}

const PAIRS = 'app__job_reviewers';

function schemaStatements(dialect: Dialect): string[] {
  const tables = [...sampleSchema.tables.values()].map(({ key, sqlName }) => {
    const columns = columnsOf(key).map(
      ({ name, type }) => `"${name}" ${columnType(type, dialect)}${name === 'id' ? ' primary key' : ''}`,
    );
    return `create table ${sqlName} (${columns.join(', ')})`;
  });
  return [...tables, `create table ${PAIRS} (job text, "user" text)`];
}

type Insert = readonly [statement: string, rows: readonly (readonly unknown[])[]];

function inserts(rows: SampleRows, dialect: Dialect): readonly Insert[] {
  const place = (index: number) => (dialect === 'sqlite' ? '?' : `$${index + 1}`);
  const tables = [...sampleSchema.tables.values()].map(({ key, sqlName }): Insert => {
    const columns = columnsOf(key);
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const records = rows[key as keyof SampleRows] as readonly Values[];
    const values = records.map((record) => columns.map(({ name, type }) => toParameter(record[name] ?? null, type, dialect)));
    return [`insert into ${sqlName} (${names}) values (${columns.map((_, index) => place(index)).join(', ')})`, values];
  });
  return [...tables, [`insert into ${PAIRS} values (${place(0)}, ${place(1)})`, rows.reviewers]];
}

/** better-sqlite3 takes the number of a function's arguments from its shape. */
function shaped(run: (...args: unknown[]) => unknown, arity: number): (...args: unknown[]) => unknown {
  if (arity === 1) return (a) => run(a);
  if (arity === 2) return (a, b) => run(a, b);
  return arity === 3 ? (a, b, c) => run(a, b, c) : run;
}

/** SQLite in memory. */
export function openSampleSqlite(): SampleDatabase {
  const database = new Database(':memory:');
  database.defaultSafeIntegers(true);
  for (const { name, arity, run } of sqliteFunctions)
    database.function(name, { deterministic: true, safeIntegers: true, varargs: arity < 0 }, shaped(run, arity));
  for (const statement of schemaStatements('sqlite')) database.exec(statement);
  return {
    dialect: 'sqlite',
    load: async (rows) => {
      for (const [statement, values] of inserts(rows, 'sqlite')) {
        database.exec(`delete from ${/into (\S+)/.exec(statement)![1]}`);
        for (const one of values) database.prepare(statement).run(...one);
      }
    },
    query: async (statement, environment) => {
      const { sql, parameters } = statement.compile(sqliteCompiler);
      return database.prepare(sql).all(...bindParameters(parameters, environment, 'sqlite')) as Found;
    },
    close: async () => {
      database.close();
    },
  };
}

/** An empty database of a PostgreSQL server. */
export async function openSamplePostgres(config: pg.ClientConfig): Promise<SampleDatabase> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  await client.query("set statement_timeout = '10s'");
  await client.query([...schemaStatements('postgres'), postgresFunctions].join(';\n'));
  // Dates as they are, not as instants of this process' zone.
  const types = { getTypeParser: (id: number) => (id === 1082 ? (text: string) => text : pg.types.getTypeParser(id)) };
  return {
    dialect: 'postgres',
    load: async (rows) => {
      for (const [statement, values] of inserts(rows, 'postgres')) {
        await client.query(`delete from ${/into (\S+)/.exec(statement)![1]}`);
        for (const one of values) await client.query(statement, [...one]);
      }
    },
    query: async (statement, environment) => {
      const { sql, parameters } = statement.compile(postgresCompiler);
      const result = await client.query({ text: sql, values: bindParameters(parameters, environment, 'postgres'), types });
      return result.rows as Found;
    },
    close: () => client.end(),
  };
}
