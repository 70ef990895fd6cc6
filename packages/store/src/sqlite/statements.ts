import type Database from 'better-sqlite3';
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
