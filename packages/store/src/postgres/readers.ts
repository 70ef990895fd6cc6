import pg from 'pg';
import type { BoundQuery } from '../planner/answer-query.ts';
import { refuseStore } from '../refusals.ts';
import type { Rows } from '../sql/executor.ts';
import { type Client, rowsOf } from './connection.ts';
import { postgresRefusal } from './refusals.ts';

/** Connections that only read what is committed. */
export class PostgresReaders {
  readonly #pool: pg.Pool;
  #closed = false;

  constructor(config: pg.ClientConfig, connections: number) {
    this.#pool = new pg.Pool({ ...config, max: connections });
    // Without listeners a server that stops would end this process.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** The rows of each statement, all as of the same instant. */
  rows(statements: readonly BoundQuery[]): Promise<readonly Rows[]> {
    return this.with(async (client) => {
      const [first, ...others] = statements;
      if (!first) return [];
      if (others.length === 0) return [await rowsOf(client, first.sql, first.parameters)];
      return together(client, statements);
    });
  }

  async with<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (this.#closed) throw refuseStore('SHUTTING_DOWN');
    let client: pg.PoolClient | undefined;
    let failure: Error | undefined;
    try {
      client = await this.#pool.connect();
      return await work(client);
    } catch (reason) {
      const told = postgresRefusal(reason);
      // A connection that ended is no use to the next one.
      if (told !== reason && !isStopped(reason)) failure = reason as Error;
      throw told;
    } finally {
      client?.release(failure);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool.end();
  }
}

const isStopped = (reason: unknown): boolean => reason instanceof pg.DatabaseError && reason.code === '57014';

async function together(client: Client, statements: readonly BoundQuery[]): Promise<readonly Rows[]> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const rows: Rows[] = [];
    for (const { sql, parameters } of statements) rows.push(await rowsOf(client, sql, parameters));
    return rows;
  } finally {
    await client.query('rollback');
  }
}
