import type { Model, QueryAnswer, QueryRequest, Store } from '@stepwell/engine';
import { type BoundQuery, bindPlan, bindTurning, readAnswer } from './planner/answer-query.ts';
import { nextFlip } from './planner/flips.ts';
import type { Plan } from './planner/plan.ts';
import { QueryPlanner } from './planner/query-planner.ts';
import type { PlatformDatabase, PlatformTransaction, Statement } from './platform/platform-database.ts';
import { LateTransaction } from './records/late-transaction.ts';
import { purgeDeleted } from './records/purge-deleted.ts';
import { nextDue } from './records/read-timers.ts';
import { RecordTransaction, type Surroundings } from './records/record-transaction.ts';
import type { Rows } from './sql/executor.ts';
import type { VersionsInForce } from './versions-in-force.ts';
import type { Commit, Commits } from './writer/commits.ts';
import type { WriterQueue } from './writer/writer-queue.ts';

/** What a database brings to a store of records. */
export interface Ground {
  readonly platform: PlatformDatabase;
  readonly queue: WriterQueue;
  readonly surroundings: Surroundings;
  readonly commits: Commits;
  readonly versions: VersionsInForce;
  /** The instant of a command that begins now. */
  clock(): number;
  /** The rows of each statement, all as of the same instant. `isLight`: read faster than handed to somebody else. */
  read(statements: readonly BoundQuery[], isLight?: boolean): Promise<readonly Rows[]>;
  /** Whether new statements should be of the kind that can be stopped. */
  isStrained(): boolean;
}

/** The records of apps, on whatever database. */
export class RecordStore implements Store {
  readonly platform: PlatformDatabase;
  readonly #ground: Ground;
  readonly #planner: QueryPlanner;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.platform = ground.platform;
    this.#planner = new QueryPlanner(ground.surroundings.dialect);
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
    return this.#ground.queue.slice;
  }

  /** For how many milliseconds what is in no hurry leaves the writer to people now. */
  get rest(): number {
    return this.#ground.queue.rest;
  }

  async query(model: Model, request: QueryRequest): Promise<QueryAnswer> {
    const plan = this.#planner.plan(model, request, this.#ground.isStrained());
    const statements = bindPlan(plan, model, request, this.#ground.surroundings.dialect);
    const answer = readAnswer(plan, model, request, await this.#ground.read(statements, plan.isLight));
    return request.watch ? Object.assign(answer, { nextFlip: await this.#nextFlip(plan, model, request) }) : answer;
  }

  #nextFlip({ flips }: Plan, model: Model, request: QueryRequest): Promise<number | null> {
    const { timeZone } = model.schema;
    const { dialect } = this.#ground.surroundings;
    const find = async (...[statement, later, turning]: Parameters<Parameters<typeof nextFlip>[1]['find']>) => {
      const { sql, parameters } = bindTurning({ statement, later, turning }, { model, request, dialect });
      return this.#rows(sql, parameters);
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
    return this.#ground.commits.listen(listener);
  }

  /** Says which version of an app a few people work with from now on, if any. */
  letPilot(app: string, model: Model | undefined): void {
    this.#ground.versions.letPilot(app, model);
  }

  #transact<T>(model: Model, work: (transaction: RecordTransaction) => Promise<T>, behind = false): Promise<T> {
    const { queue, surroundings, versions } = this.#ground;
    const run = async () => {
      const transaction = new (versions.isPast(model) ? LateTransaction : RecordTransaction)(
        model,
        this.#ground.clock(),
        surroundings,
      );
      const result = await work(transaction);
      await transaction.finish();
      return result;
    };
    return queue.run(run, { late: true, behind });
  }

  async #rows(sql: string, parameters: readonly unknown[]): Promise<Rows> {
    const [rows] = await this.#ground.read([{ sql, parameters }]);
    return rows ?? [];
  }

  /** Removes for good what was deleted before an instant, a few records to a command; answers how many. */
  async purgeDeleted(model: Model, before: number): Promise<number> {
    let count = 0;
    for (let purged = 1; purged > 0; count += purged)
      purged = await this.#transact(model, (transaction) => purgeDeleted(transaction, before));
    return count;
  }
}
