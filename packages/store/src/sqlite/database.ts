import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { RandomPool } from '../random-pool.ts';
import type { Commit } from '../writer/commits.ts';
import { type QueueLimits, WriterQueue } from '../writer/writer-queue.ts';
import { AuditLog } from './audit-log.ts';
import { type Connection, openReader, openWriter } from './connection.ts';
import { HeadWitness } from './head-witness.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { readInline } from './readers/inline.ts';
import type { Reading } from './readers/message.ts';
import { ReaderPool } from './readers/pool.ts';
import { checkTail } from './tail.ts';
import { SqliteWriter } from './writer.ts';

export interface SqliteOptions {
  /** Epoch milliseconds; the machine's clock when left out. */
  readonly clock?: () => number;
  /** Threads that read; 2 when left out. */
  readonly readers?: number;
  /** Milliseconds after which a query is cancelled; 5,000 when left out. */
  readonly patience?: number;
  readonly queue?: QueueLimits;
  /** Start even though the newest data does not agree with its audit. */
  readonly acceptDamage?: boolean;
}

/** The open file: its writer, its queue and its readers. */
export interface SqliteDatabase {
  readonly writer: SqliteWriter;
  readonly queue: WriterQueue;
  readonly reading: Reading;
  /** A connection of the main thread that sees what is committed; in memory, the writer's own. */
  readonly glance: Connection;
  readonly random: RandomPool;
  /** The folder of the data, or undefined in memory. */
  readonly folder?: string;
  close(): Promise<void>;
}

export const IN_MEMORY = ':memory:';

/** Opens the database in `folder` (made when missing) for this process alone, or an empty one in memory. */
export function openDatabase(folder: string, options: SqliteOptions, tell: (commit: Commit) => void): SqliteDatabase {
  if (folder === IN_MEMORY) return inMemory(options, tell);
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(folder);
  try {
    return onDisk(folder, options, tell, () => lock.release());
  } catch (reason) {
    lock.release();
    throw reason;
  }
}

function inMemory(options: SqliteOptions, tell: (commit: Commit) => void): SqliteDatabase {
  const connection = openWriter(IN_MEMORY);
  migrate(connection);
  const random = new RandomPool();
  const writer = new SqliteWriter(connection, new AuditLog(connection), random, tell);
  const queue = new WriterQueue(writer, options.queue);
  const close = async () => {
    await queue.close();
    connection.close();
  };
  return { writer, queue, reading: readInline(connection, queue), glance: connection, random, close };
}

function onDisk(folder: string, options: SqliteOptions, tell: (commit: Commit) => void, unlock: () => void): SqliteDatabase {
  const file = join(folder, 'stepwell.db');
  const connection = openWriter(file);
  migrate(connection);
  const witnessFile = join(folder, 'audit.head');
  if (!options.acceptDamage) checkTail(connection, HeadWitness.read(witnessFile));
  const witness = new HeadWitness(witnessFile);
  const random = new RandomPool();
  const writer = new SqliteWriter(connection, new AuditLog(connection, witness), random, tell);
  const queue = new WriterQueue(writer, options.queue);
  const glance = openReader(file);
  const reading = new ReaderPool(file, { threads: options.readers ?? 2, patience: options.patience ?? 5000, waiting: 5000 });
  const close = async () => {
    await queue.close();
    await reading.close();
    glance.close();
    connection.close();
    witness.close();
    unlock();
  };
  return { writer, queue, reading, glance, random, folder, close };
}
