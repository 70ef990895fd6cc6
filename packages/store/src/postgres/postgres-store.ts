import type { Model } from '@stepwell/engine';
import type { Verification } from '../audit/verification.ts';
import { RandomPool } from '../random-pool.ts';
import { type Ground, RecordStore } from '../record-store.ts';
import type { Publication } from '../schema/publication.ts';
import { VersionsInForce } from '../versions-in-force.ts';
import { Commits } from '../writer/commits.ts';
import { type QueueLimits, WriterQueue } from '../writer/writer-queue.ts';
import { connect, connectionConfig, type Place } from './connection.ts';
import { migrate } from './migrate.ts';
import { platformOf } from './platform.ts';
import { PostgresReaders } from './readers.ts';
import { postgresRefusal } from './refusals.ts';
import { publish } from './schema/publish.ts';
import { surroundingsOf } from './surroundings.ts';
import { verify } from './verify.ts';
import { PostgresWriter } from './writer.ts';

export interface PostgresOptions {
  /** Epoch milliseconds; the database's clock when left out. */
  readonly clock?: () => number;
  /** Connections that read; 4 when left out. */
  readonly readers?: number;
  /** Milliseconds after which a query is cancelled; 5,000 when left out. */
  readonly patience?: number;
  readonly queue?: QueueLimits;
  /** The schema in which everything stands; `public` when left out. Another one is another house in the same database. */
  readonly schema?: string;
}

interface Parts {
  readonly writer: PostgresWriter;
  readonly readers: PostgresReaders;
  readonly queue: WriterQueue;
  readonly versions: VersionsInForce;
}

/** Everything in one PostgreSQL database, for any number of processes. */
export class PostgresStore extends RecordStore {
  readonly #parts: Parts;

  constructor(parts: Parts, ground: Ground) {
    super(ground);
    this.#parts = parts;
  }

  /** Makes room for a version of an app and keeps it. Throws PUBLISH_LOSES, with the problems, when data would be lost. */
  publish(model: Model, publication: Publication): Promise<void> {
    const { queue, writer, versions } = this.#parts;
    return queue.run(async () => {
      await publish(await writer.connection(), model, publication);
      versions.notePublished(model);
    });
  }

  /** Checks the whole audit chain and fingerprints all data. */
  verify(): Promise<Verification> {
    return this.#parts.readers.with(verify);
  }

  /** Finishes what is under way and lets the connections go. */
  async close(): Promise<void> {
    const { queue, readers, writer } = this.#parts;
    await queue.close();
    await readers.close();
    await writer.close();
  }
}

/** Opens the database at this address (`postgres://…`) and brings the platform's own tables up to date. Throws DATABASE_AWAY. */
export async function openPostgres(address: string, options: PostgresOptions = {}): Promise<PostgresStore> {
  const place = { address, schema: options.schema ?? 'public' };
  await prepareDatabase(place);
  const [commits, versions, random] = [new Commits(), new VersionsInForce(), new RandomPool()];
  const writer = new PostgresWriter(connectionConfig(place, 0), random, commits.tell);
  const queue = new WriterQueue(writer, options.queue);
  const readers = new PostgresReaders(connectionConfig(place, options.patience ?? 5000), options.readers ?? 4);
  const ground: Ground = {
    platform: platformOf(writer, readers, queue),
    queue,
    surroundings: surroundingsOf(writer, random, versions.besideOf),
    commits,
    versions,
    clock: options.clock ?? (() => writer.now),
    read: (statements) => readers.rows(statements),
    isStrained: () => false,
  };
  return new PostgresStore({ writer, readers, queue, versions }, ground);
}

async function prepareDatabase(place: Place): Promise<void> {
  try {
    const client = await connect(connectionConfig(place, 0));
    await migrate(client, place.schema).finally(() => client.end());
  } catch (reason) {
    throw postgresRefusal(reason);
  }
}
