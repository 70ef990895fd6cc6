import type pg from 'pg';
import { seal } from '../audit/seal.ts';
import type { RandomPool } from '../random-pool.ts';
import type { Commit } from '../writer/commits.ts';
import { Gathered } from '../writer/gathered.ts';
import type { GroupTransaction } from '../writer/writer-queue.ts';
import { headOf, insertLinks } from './audit-log.ts';
import { type Client, connect } from './connection.ts';
import { postgresRefusal } from './refusals.ts';

/** The one lock that whoever writes holds, on whichever node: one for each schema. */
export const WRITERS_TURN = 'pg_advisory_xact_lock(1937007984, hashtext(current_schema()))';

const BEGIN = `begin; select ${WRITERS_TURN}; select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`;

/**
 * The one writing connection of this node, driven by the queue. Groups of all nodes take turns, so a command is alone on the
 * database wherever it runs, as on SQLite; what a turn costs is shared by the commands of the group.
 */
export class PostgresWriter implements GroupTransaction {
  /** What is noted of commands until the commit. */
  readonly gathered = new Gathered();
  readonly #config: pg.ClientConfig;
  readonly #random: RandomPool;
  readonly #tell: (commit: Commit) => void;
  #client: pg.Client | undefined;
  #isProtected = false;
  /** The database's clock at the beginning of the group, and this machine's. */
  #began = { at: 0, here: 0 };

  constructor(config: pg.ClientConfig, random: RandomPool, tell: (commit: Commit) => void) {
    this.#config = config;
    this.#random = random;
    this.#tell = tell;
  }

  /** The instant by the database's clock, within a group. */
  get now(): number {
    return this.#began.at + Math.floor(performance.now() - this.#began.here);
  }

  /** The connection, once the running command can be undone alone: a statement that fails would else end the group. */
  readonly connection = async (): Promise<Client> => {
    const client = this.#open();
    if (this.#isProtected) return client;
    this.#isProtected = true;
    await ask(client, 'savepoint command');
    return client;
  };

  async begin(): Promise<void> {
    this.gathered.beginGroup();
    try {
      const client = this.#client ?? (await this.#connect());
      // Of several statements the driver gives several results.
      const results = (await client.query(BEGIN)) as unknown as readonly pg.QueryResult<{ readonly now: number }>[];
      this.#began = { at: results[2]?.rows[0]?.now ?? 0, here: performance.now() };
    } catch (reason) {
      throw postgresRefusal(reason);
    }
  }

  savepoint(): void {
    this.gathered.beginCommand();
    this.#isProtected = false;
  }

  async release(): Promise<void> {
    if (this.#isProtected) await ask(this.#open(), 'release command');
    this.gathered.keepCommand();
  }

  async rollbackToSavepoint(reason: unknown): Promise<void> {
    if (!this.#client) throw postgresRefusal(reason);
    if (this.#isProtected) await ask(this.#client, 'rollback to command; release command');
  }

  async commit(): Promise<void> {
    const client = this.#open();
    try {
      if (this.gathered.audit.length > 0)
        await insertLinks(client, seal(this.gathered.audit, await headOf(client), this.#random));
      await client.query('commit');
    } catch (reason) {
      throw postgresRefusal(reason);
    }
    const { commit } = this.gathered;
    if (commit) this.#tell(commit);
  }

  async rollback(): Promise<void> {
    const client = this.#client;
    // A connection whose state is not known is given up; the database undoes what it left.
    await client?.query('rollback').catch(() => this.#letGo(client));
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = await connect(this.#config);
    client.on('error', () => this.#letGo(client));
    client.on('end', () => this.#letGo(client));
    this.#client = client;
    return client;
  }

  #letGo(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    void client.end().catch(() => {});
  }

  #open(): pg.Client {
    if (!this.#client) throw postgresRefusal(new Error('Connection terminated'));
    return this.#client;
  }
}

async function ask(client: Client, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (reason) {
    throw postgresRefusal(reason);
  }
}
