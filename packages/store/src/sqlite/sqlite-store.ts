import type { Renamed } from '@stepwell/definition';
import type { Model, QueryAnswer, QueryRequest, Store } from '@stepwell/engine';
import { bindPlan, bindTurning, readAnswer } from '../planner/answer-query.ts';
import { nextFlip } from '../planner/flips.ts';
import type { Plan } from '../planner/plan.ts';
import { QueryPlanner } from '../planner/query-planner.ts';
import type { PlatformDatabase, PlatformTransaction, Statement } from '../platform/platform-database.ts';
import { LateTransaction } from '../records/late-transaction.ts';
import { purgeDeleted } from '../records/purge-deleted.ts';
import { nextDue } from '../records/read-timers.ts';
import { RecordTransaction, type Surroundings } from '../records/record-transaction.ts';
import type { Rows } from '../sql/executor.ts';
import { openDatabase, type SqliteDatabase, type SqliteOptions } from './database.ts';
import { sqlite } from './dialect.ts';
import { platformOf } from './platform.ts';
import { answerFrom } from './readers/answer.ts';
import type { Ask } from './readers/message.ts';
import { makeRoom } from './schema/make-room.ts';
import { type Publication, publish } from './schema/publish.ts';
import { renameRows } from './schema/rename-rows.ts';
import { surroundingsOf } from './surroundings.ts';
import { learnStatistics } from './tend.ts';
import type { Verification } from './verify.ts';
import type { Commit } from './writer.ts';

/** Everything in one SQLite file, for one process. */
export class SqliteStore implements Store {
  readonly platform: PlatformDatabase;
  readonly #database: SqliteDatabase;
  readonly #surroundings: Surroundings;
  readonly #clock: () => number;
  /** Answers at once from the main thread; not in memory, where a command may be under way on the one connection. */
  readonly #glance: ((ask: Ask) => unknown) | undefined;
  readonly #planner = new QueryPlanner(sqlite);
  readonly #listeners = new Set<(commit: Commit) => void>();
  /** The versions that were published since this was opened, by app. */
  readonly #newest = new Map<string, Model>();
  /** The versions that a few people work with, by app. */
  readonly #pilots = new Map<string, Model>();

  constructor(folder: string, options: SqliteOptions = {}) {
    this.#database = openDatabase(folder, options, (commit) => {
      // Not at once: what a listener does wrong must not turn a durable commit into a failed one.
      for (const listener of this.#listeners) queueMicrotask(() => listener(commit));
    });
    const { writer, glance, queue, random } = this.#database;
    this.platform = platformOf(writer.connection, glance, queue);
    this.#glance = glance === writer.connection ? undefined : answerFrom(glance);
    this.#surroundings = surroundingsOf(writer, random, (model) => this.#besideOf(model));
    this.#clock = options.clock ?? Date.now;
  }

  /** Makes room for a version of an app and keeps it. Throws PUBLISH_LOSES, with the problems, when data would be lost. */
  publish(model: Model, publication: Publication): Promise<void> {
    const { queue, writer } = this.#database;
    return queue.run(async () => {
      await publish(writer.connection, model, publication);
      this.#newest.set(model.app.info.key, model);
    });
  }

  /** Makes room for a version that is not for everybody: adds what it needs, and touches nothing that is there. Throws as `publish` does. */
  makeRoom(model: Model, also: readonly Statement[] = []): Promise<void> {
    const { queue, writer } = this.#database;
    return queue.run(async () => makeRoom(writer.connection, model, also));
  }

  /** Says which version of an app a few people work with from now on, if any. */
  letPilot(app: string, model: Model | undefined): void {
    if (model) this.#pilots.set(app, model);
    else this.#pilots.delete(app);
  }

  #besideOf({ app: { info }, version }: Model): readonly Model[] {
    const inForce = [this.#newest.get(info.key), this.#pilots.get(info.key)];
    return inForce.filter((model) => model !== undefined && model.version !== version) as readonly Model[];
  }

  /** Puts present keys in the place of former ones in the rows that hold them, as publishing did for those that were there then. */
  renameRows(model: Model, renames: readonly Renamed[]): Promise<void> {
    const { queue, writer } = this.#database;
    return queue.run(async () => renameRows(writer.connection, model, renames));
  }

  transact<T>(model: Model, work: (transaction: PlatformTransaction) => Promise<T>): Promise<T> {
    return this.#transact(model, work);
  }

  /** The same for what nobody waits for: people's commands go before. */
  transactBehind<T>(model: Model, work: (transaction: PlatformTransaction) => Promise<T>): Promise<T> {
    return this.#transact(model, work, true);
  }

  /** For how many milliseconds a command that nobody waits for may go on. */
  get slice(): number {
    return this.#database.queue.slice;
  }

  /** For how many milliseconds what is in no hurry leaves the writer to people now. */
  get rest(): number {
    return this.#database.queue.rest;
  }

  async query(model: Model, request: QueryRequest): Promise<QueryAnswer> {
    const { reading } = this.#database;
    const plan = this.#planner.plan(model, request, reading.isStrained);
    const statements = bindPlan(plan, model, request, sqlite);
    const results =
      this.#glance && plan.isLight ? this.#glance({ kind: 'rows', statements }) : await reading.ask({ kind: 'rows', statements });
    const answer = readAnswer(plan, model, request, results as readonly Rows[]);
    return request.watch ? Object.assign(answer, { nextFlip: await this.#nextFlip(plan, model, request) }) : answer;
  }

  #nextFlip({ flips }: Plan, model: Model, request: QueryRequest): Promise<number | null> {
    const { timeZone } = model.schema;
    const find = async (...[statement, later, turning]: Parameters<Parameters<typeof nextFlip>[1]['find']>) => {
      const bound = bindTurning({ statement, later, turning }, { model, request, dialect: sqlite });
      const [rows = []] = await this.#database.reading.ask<readonly Rows[]>({ kind: 'rows', statements: [bound] });
      return rows;
    };
    return nextFlip(flips, { now: request.now, timeZone, values: request.watch === 'values', find });
  }

  /** The rows, as lists, of a select on the platform's own tables that may have to look at many: it keeps no command waiting. */
  lookThrough({ sql, parameters = [] }: Statement): Promise<Rows> {
    return this.#rows(sql, parameters);
  }

  nextDue(model: Model): Promise<number | null> {
    const all = (sql: string, parameters: readonly unknown[]) => this.#rows(sql, parameters);
    return nextDue({ all }, model.app.info.key);
  }

  /** Calls `listener` after each durable commit that changed records or timers; gives the way to stop it. */
  listen(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #transact<T>(model: Model, work: (transaction: RecordTransaction) => Promise<T>, behind = false): Promise<T> {
    const run = async () => {
      const isLate = (this.#newest.get(model.app.info.key)?.version ?? 0) > model.version;
      const transaction = new (isLate ? LateTransaction : RecordTransaction)(model, this.#clock(), this.#surroundings);
      const result = await work(transaction);
      await transaction.finish();
      return result;
    };
    return this.#database.queue.run(run, { late: true, behind });
  }

  async #rows(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const [rows] = await this.#database.reading.ask<readonly Rows[]>({ kind: 'rows', statements: [{ sql, parameters }] });
    return rows ?? [];
  }

  /** Removes for good what was deleted before an instant, a few records to a command; answers how many. */
  async purgeDeleted(model: Model, before: number): Promise<number> {
    let count = 0;
    for (let purged = 1; purged > 0; count += purged)
      purged = await this.#transact(model, (transaction) => purgeDeleted(transaction, before));
    return count;
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

/**
 * Opens the data directory `folder` (`:memory:` for an empty one that is gone when closed). Throws DATA_IN_USE when another
 * process has it, AUDIT_BROKEN when its newest data does not agree with its audit.
 */
export const openSqlite = (folder: string, options: SqliteOptions = {}): SqliteStore => new SqliteStore(folder, options);
