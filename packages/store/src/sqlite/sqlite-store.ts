import type { PlatformDatabase } from '../platform/platform-database.ts';
import { openDatabase, type SqliteDatabase, type SqliteOptions } from './database.ts';
import { platformOf } from './platform.ts';
import type { Verification } from './verify.ts';
import type { Commit } from './writer.ts';

/** Everything in one SQLite file, for one process. */
export class SqliteStore {
  readonly platform: PlatformDatabase;
  readonly #database: SqliteDatabase;
  readonly #listeners = new Set<(commit: Commit) => void>();

  constructor(folder: string, options: SqliteOptions = {}) {
    this.#database = openDatabase(folder, options, (commit) => {
      for (const listener of this.#listeners) listener(commit);
    });
    const { writer, glance, queue } = this.#database;
    this.platform = platformOf(writer.connection, glance, queue);
  }

  /** Calls `listener` after each durable commit that changed records or timers; gives the way to stop it. */
  listen(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Checks the whole audit chain and fingerprints all data. */
  verify(): Promise<Verification> {
    return this.#database.reading.ask({ kind: 'verify' });
  }

  /** Writes a copy of the whole database, as of now, into the new file `to`, while commands go on. */
  backup(to: string): Promise<void> {
    return this.#database.reading.ask({ kind: 'backup', to });
  }

  /** Finishes what is under way and lets the data directory go. */
  close(): Promise<void> {
    return this.#database.close();
  }
}

/**
 * Opens the data directory `folder` (`:memory:` for an empty one that is gone when closed). Throws DATA_IN_USE when another
 * process has it, AUDIT_BROKEN when its newest data does not agree with its audit.
 */
export const openSqlite = (folder: string, options: SqliteOptions = {}): SqliteStore => new SqliteStore(folder, options);
