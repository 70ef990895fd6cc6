import type { Renamed } from '@stepwell/definition';
import type { Model } from '@stepwell/engine';
import type { Verification } from '../audit/verification.ts';
import type { Statement } from '../platform/platform-database.ts';
import { type Ground, RecordStore } from '../record-store.ts';
import type { Publication } from '../schema/publication.ts';
import { renameRows } from '../schema/rename-rows.ts';
import type { Rows } from '../sql/executor.ts';
import { VersionsInForce } from '../versions-in-force.ts';
import { Commits } from '../writer/commits.ts';
import { openDatabase, type SqliteDatabase, type SqliteOptions } from './database.ts';
import { sqlite } from './dialect.ts';
import { platformOf } from './platform.ts';
import { answerFrom } from './readers/answer.ts';
import { makeRoom } from './schema/make-room.ts';
import { publish } from './schema/publish.ts';
import { executorOf } from './statements.ts';
import { surroundingsOf } from './surroundings.ts';
import { learnStatistics } from './tend.ts';

/** Everything in one SQLite file, for one process. */
export class SqliteStore extends RecordStore {
  readonly #database: SqliteDatabase;
  readonly #versions: VersionsInForce;

  constructor(folder: string, options: SqliteOptions = {}) {
    const commits = new Commits();
    const database = openDatabase(folder, options, commits.tell);
    const versions = new VersionsInForce();
    super(groundOf(database, { commits, versions, clock: options.clock ?? Date.now }));
    this.#database = database;
    this.#versions = versions;
  }

  /** Makes room for a version of an app and keeps it. Throws PUBLISH_LOSES, with the problems, when data would be lost. */
  publish(model: Model, publication: Publication): Promise<void> {
    const { queue, writer } = this.#database;
    return queue.run(async () => {
      await publish(writer.connection, model, publication);
      this.#versions.notePublished(model);
    });
  }

  /** Makes room for a version that is not for everybody: adds what it needs, and touches nothing that is there. Throws as `publish` does. */
  makeRoom(model: Model, also: readonly Statement[] = []): Promise<void> {
    const { queue, writer } = this.#database;
    return queue.run(async () => makeRoom(writer.connection, model, also));
  }

  /** Puts present keys in the place of former ones in the rows that hold them, as publishing did for those that were there then. */
  renameRows(model: Model, renames: readonly Renamed[]): Promise<void> {
    const { queue, writer } = this.#database;
    return queue.run(() => renameRows({ executor: executorOf(writer.connection), dialect: sqlite }, model, renames));
  }

  /** Looks after the database: to be called now and then, such as every hour. */
  tend(): Promise<void> {
    return this.#database.queue.run(async () => learnStatistics(this.#database.writer.connection));
  }

  /** Checks the whole audit chain and fingerprints all data. */
  verify(): Promise<Verification> {
    return this.#database.reading.ask({ kind: 'verify' });
  }

  /** Writes a copy of the whole database, as of now, into the new file `to`, while commands go on; answers what the copy holds. */
  backup(to: string): Promise<Verification> {
    return this.#database.reading.ask({ kind: 'backup', to });
  }

  /** Finishes what is under way and lets the data directory go. */
  close(): Promise<void> {
    return this.#database.close();
  }
}

function groundOf(
  { writer, glance, queue, random, reading }: SqliteDatabase,
  more: Pick<Ground, 'commits' | 'versions' | 'clock'>,
): Ground {
  // Answers at once from the main thread; not in memory, where a command may be under way on the one connection.
  const atOnce = glance === writer.connection ? undefined : answerFrom(glance);
  return {
    platform: platformOf(writer.connection, glance, queue),
    queue,
    surroundings: surroundingsOf(writer, random, more.versions.besideOf),
    ...more,
    read: async (statements, isLight = false) =>
      atOnce && isLight ? (atOnce({ kind: 'rows', statements }) as readonly Rows[]) : reading.ask({ kind: 'rows', statements }),
    isStrained: () => reading.isStrained,
  };
}

/**
 * Opens the data directory `folder` (`:memory:` for an empty one that is gone when closed). Throws DATA_IN_USE when another
 * process has it, AUDIT_BROKEN when its newest data does not agree with its audit.
 */
export const openSqlite = (folder: string, options: SqliteOptions = {}): SqliteStore => new SqliteStore(folder, options);
