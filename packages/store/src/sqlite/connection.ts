import Database from 'better-sqlite3';
import { undisturbed } from './database-thread.ts';
import { installFunctions } from './functions.ts';

export type Connection = Database.Database;

/** SQLite before this version could corrupt a WAL when it was reset. */
const OLDEST = [3, 51, 3] as const;
const FULL = 2;

/** A connection for the writer: WAL, every commit durable (read back, because the library's own default is weaker). */
export const openWriter = (file: string): Connection => undisturbed(() => writer(file));

/** A connection that can only read. Its cache is small and its sorts spill to files: large ones are slower in memory. */
export const openReader = (file: string): Connection => undisturbed(() => reader(file));

function writer(file: string): Connection {
  const connection = new Database(file, { timeout: 5000 });
  const inMemory = file === ':memory:';
  connection.pragma('journal_mode = wal');
  connection.pragma('synchronous = full');
  connection.pragma('journal_size_limit = 67108864');
  prepare(connection);
  demand(connection, 'journal_mode', inMemory ? 'memory' : 'wal');
  demand(connection, 'synchronous', FULL);
  return connection;
}

function reader(file: string): Connection {
  const connection = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  connection.pragma('synchronous = full');
  connection.pragma('temp_store = file');
  connection.pragma('cache_size = -2000');
  prepare(connection);
  demand(connection, 'journal_mode', 'wal');
  demand(connection, 'synchronous', FULL);
  return connection;
}

function prepare(connection: Connection): void {
  connection.pragma('foreign_keys = on');
  connection.pragma('trusted_schema = off');
  demandVersion(connection);
  demand(connection, 'foreign_keys', 1);
  installFunctions(connection);
}

function demand(connection: Connection, pragma: string, want: string | number): void {
  const found = connection.pragma(pragma, { simple: true });
  if (found !== want) throw new Error(`SQLite runs with ${pragma} = ${String(found)}, but it must be ${want}`);
}

function demandVersion(connection: Connection): void {
  const version = connection.prepare('select sqlite_version()').pluck().get() as string;
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const older = major - OLDEST[0] || minor - OLDEST[1] || patch - OLDEST[2];
  if (older < 0) throw new Error(`SQLite ${version} is older than ${OLDEST.join('.')}, which can corrupt a database`);
}
