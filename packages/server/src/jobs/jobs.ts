import { type Job, Refusal } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import { wireErrorOf } from '../http/answer-error.ts';
import type { Locale } from '../http/reader-locale.ts';
import { whenTaken } from './when-taken.ts';

/** Long work, done in chunks, that outlives a restart: import, export, bulk acts. */
export interface JobKind {
  readonly name: string;
  /** Jobs of one lane wait for each other; left out: `work`. */
  readonly lane?: (input: unknown) => string;
  /** Does the job from where it stands; `result` is what it ends with. Asked again after a restart, it must repeat no effect. */
  readonly run: (work: JobWork) => Promise<unknown>;
  /** What one that was ended before its end leaves behind, such as the way to take back what it has done. */
  readonly ended?: (job: JobRow) => unknown;
}

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly app: string;
  readonly account: string;
  readonly locale: Locale;
  readonly state: Job['state'];
  readonly done: number;
  readonly total: number | null;
  readonly created: number;
  readonly updated: number;
  readonly failed: number;
  readonly errors: string | null;
  readonly result: string | null;
  readonly input: string;
  readonly at: number;
}

export type Progress = Partial<Pick<JobRow, 'done' | 'total' | 'created' | 'updated' | 'failed' | 'errors'>>;

export interface JobWork {
  readonly job: JobRow;
  readonly input: unknown;
  /** True when the job began in an earlier run of the server. */
  readonly isResumed: boolean;
  /** Writes down how far it is. Throws when the job was cancelled or the server stops: nothing more is to be done. */
  readonly report: (progress: Progress) => Promise<void>;
}

export interface NewJob {
  readonly kind: string;
  readonly app: string;
  readonly account: string;
  readonly locale: Locale;
  readonly input: unknown;
}

class Halt extends Error {}

const table = {
  sql: 'create table if not exists _job (id text primary key, kind text not null, app text not null, account text not null, locale text not null, state text not null, done integer not null default 0, total integer, created integer not null default 0, updated integer not null default 0, failed integer not null default 0, errors text, result text, input text not null, at bigint not null)',
};

interface Ports {
  readonly database: PlatformDatabase;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: (line: string) => void;
}

/** The jobs of this server: in each lane one at a time, in the order in which they were asked for. */
export class Jobs {
  readonly #ports: Ports;
  #kinds: readonly JobKind[] = [];
  readonly #lanes = new Map<string, Promise<void>>();
  #isStopping = false;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Learns the kinds of jobs and takes up what an earlier run of the server left undone. */
  async open(kinds: readonly JobKind[]): Promise<void> {
    this.#kinds = kinds;
    const { database } = this.#ports;
    await database.write([table]);
    const left = await database.all<JobRow>({ sql: `select * from _job where state in ('waiting', 'running') order by id` });
    for (const job of left) this.#enqueue(job, job.state === 'running');
  }

  async add({ kind, app, account, locale, input }: NewJob): Promise<JobRow> {
    const { database, newId, now } = this.#ports;
    const id = newId();
    const sql = `insert into _job (id, kind, app, account, locale, state, input, at) values (?, ?, ?, ?, ?, 'waiting', ?, ?)`;
    await database.write([{ sql, parameters: [id, kind, app, account, locale, JSON.stringify(input), now()] }]);
    const job = (await this.find(id)) as JobRow;
    this.#enqueue(job, false);
    return job;
  }

  /**
   * A job that begins with something else: the statement that writes it down, for the same transaction. `ids` is SQL that gives
   * the records it is about then; `begin` takes it up once it is written, unless there are none.
   */
  prepare({ kind, app, account, locale, input }: NewJob, ids: Statement): { readonly id: string; readonly statement: Statement } {
    const id = this.#ports.newId();
    const sql = `insert into _job (id, kind, app, account, locale, state, input, at)
      select ?, ?, ?, ?, ?, 'waiting', json_set(?, '$.ids', json(ids)), ? from (select ${ids.sql} as ids) where ids <> '[]'`;
    const start = [id, kind, app, account, locale, JSON.stringify(input)];
    return { id, statement: { sql, parameters: [...start, this.#ports.now(), ...(ids.parameters ?? [])] } };
  }

  /** Takes up jobs that were prepared and written down with something else. */
  async begin(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const job = await this.find(id);
      if (job) this.#enqueue(job, false);
    }
  }

  async find(id: string): Promise<JobRow | undefined> {
    return (await this.#ports.database.all<JobRow>({ sql: 'select * from _job where id = ?', parameters: [id] }))[0];
  }

  /** The job when it has come to its end. */
  async finished(id: string): Promise<JobRow> {
    await this.#idle();
    const job = await this.find(id);
    if (!job) throw new Error(`There is no job ${id}`);
    return job;
  }

  /** Ends a job before its end; what it has done remains. */
  async cancel(id: string): Promise<void> {
    await this.#set(id, { state: 'cancelled' }, `and state in ('waiting', 'running')`);
  }

  /** Resolves when the job under way has come to the end of its chunk; it goes on at the next start. */
  async close(): Promise<void> {
    this.#isStopping = true;
    await this.#idle();
  }

  async #idle(): Promise<void> {
    await Promise.all(this.#lanes.values());
  }

  #enqueue({ id, kind: name, input }: JobRow, isResumed: boolean): void {
    const kind = this.#kinds.find((one) => one.name === name);
    const lane = kind?.lane?.(JSON.parse(input)) ?? 'work';
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    this.#lanes.set(
      lane,
      before.then(() => this.#run(id, isResumed)).catch((error) => this.#note(id, error)),
    );
  }

  async #run(id: string, isResumed: boolean): Promise<void> {
    if (this.#isStopping) return;
    const changed = await this.#set(id, { state: 'running' }, `and state in ('waiting', 'running')`);
    const job = await this.find(id);
    const kind = this.#kinds.find(({ name }) => name === job?.kind);
    if (!job || !kind || changed === 0) return;
    try {
      const result = await kind.run({
        job,
        input: JSON.parse(job.input) as unknown,
        isResumed,
        report: (progress) => this.#report(id, progress),
      });
      await this.#set(id, { state: 'done', result: JSON.stringify(result ?? null) }, `and state = 'running'`);
    } catch (error) {
      if (!(error instanceof Halt)) await this.#fail(job, error);
      else if (kind.ended) await this.#leave(job.id, kind.ended);
    }
  }

  async #report(id: string, progress: Progress): Promise<void> {
    const changed = await this.#set(id, progress, `and state = 'running'`);
    if (changed === 0 || this.#isStopping) throw new Halt();
  }

  async #leave(id: string, ended: NonNullable<JobKind['ended']>): Promise<void> {
    const job = await this.find(id);
    if (job) await this.#set(id, { result: JSON.stringify(ended(job) ?? null) }, `and state = 'cancelled'`);
  }

  async #fail(job: JobRow, error: unknown): Promise<void> {
    const isRefusal = error instanceof Refusal;
    if (!isRefusal) this.#note(job.id, error);
    const result = isRefusal ? wireErrorOf(error, job.locale) : { error: { code: 'BUG', id: job.id } };
    await this.#set(job.id, { state: 'failed', result: JSON.stringify(result) }, '');
  }

  #note(id: string, error: unknown): void {
    this.#ports.log(`${id} ${error instanceof Error ? error.stack : String(error)}`);
  }

  /** Writes as soon as the database takes it: how a job stands is not lost because many others write, or the disk is full. */
  #write(statement: Statement): Promise<readonly number[]> {
    return whenTaken(
      () => this.#ports.database.write([statement]),
      () => !this.#isStopping,
    );
  }

  async #set(id: string, values: Progress & { state?: string; result?: string }, where: string): Promise<number> {
    const entries = Object.entries({ id, ...values });
    const sql = `update _job set ${entries.map(([key]) => `"${key}" = ?`).join(', ')} where id = ? ${where}`;
    const [changed] = await this.#write({ sql, parameters: [...entries.map(([, value]) => value), id] });
    return changed ?? 0;
  }
}

/** A job as it travels. */
export function wireJob({ id, kind, state, done, total, created, updated, failed, errors, result }: JobRow): Job {
  return {
    id,
    kind,
    state,
    done,
    total,
    created,
    updated,
    failed,
    ...(errors !== null && { errors }),
    ...(result !== null && { result: JSON.parse(result) as unknown }),
  };
}
