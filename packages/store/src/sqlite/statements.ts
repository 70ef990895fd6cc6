import type Database from 'better-sqlite3';
import type { Executor, Rows } from '../sql/executor.ts';
import type { Connection } from './connection.ts';

export type Prepared = Database.Statement<unknown[]>;

/** Prepared statements of one connection by their text; beyond `limit` the oldest is let go. */
export class Statements {
  readonly #connection: Connection;
  readonly #limit: number;
  readonly #bySql = new Map<string, Prepared>();

  constructor(connection: Connection, limit = 2000) {
    this.#connection = connection;
    this.#limit = limit;
  }

  get(sql: string): Prepared {
    const known = this.#bySql.get(sql);
    if (known) return known;
    const prepared = this.#connection.prepare<unknown[]>(sql);
    if (this.#bySql.size >= this.#limit) this.#dropOldest();
    this.#bySql.set(sql, prepared);
    return prepared;
  }

  #dropOldest(): void {
    for (const sql of this.#bySql.keys()) {
      this.#bySql.delete(sql);
      return;
    }
  }
}

/** Runs statements on a connection, as they are. */
export function executorOf(connection: Connection): Executor {
  const statements = new Statements(connection);
  return {
    all: (sql, parameters) =>
      statements
        .get(sql)
        .raw()
        .all(...parameters) as Rows,
    run: (sql, parameters) => statements.get(sql).run(...parameters).changes,
  };
}
