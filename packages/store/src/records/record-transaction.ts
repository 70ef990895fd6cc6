import type { AuditEntry, DueRecord, Effect, Find, Following, Model, Reading, ReadRows, TimerRow } from '@stepwell/engine';
import type { Environment, Row } from '@stepwell/expression';
import type { PlatformTransaction, Statement } from '../platform/platform-database.ts';
import type { SqlDialect } from '../sql/dialect.ts';
import type { Executor } from '../sql/executor.ts';
import { applyEffects } from './apply.ts';
import { findRows } from './find.ts';
import { followingOf } from './following.ts';
import { isPlainWrite } from './plain-write.ts';
import { dueRecords, nextDue, timersOf } from './read-timers.ts';
import { readersOf } from './readers-of.ts';
import type { Writing } from './writing.ts';

/** What a database brings to the running of a command. */
export interface Surroundings extends Pick<Writing, 'addAudit' | 'addLive' | 'addDue'> {
  readonly executor: Executor;
  readonly dialect: SqlDialect;
  readonly newId: (now: number) => string;
  /** The versions in force besides this one. */
  readonly besideOf: (model: Model) => readonly Model[];
  auditOf(id: string): AuditEntry | null | Promise<AuditEntry | null>;
  /** Does the last write of a command, of which nothing but its first statement can fail by what it says. */
  last(write: () => Promise<void>): Promise<void>;
}

/** Effects that wait, each with the transaction (and so the instant) at which they were applied. */
type Held = (readonly [RecordTransaction, readonly Effect[]])[];

/** A command's transaction on an app's records, on whatever database. */
export class RecordTransaction implements PlatformTransaction, Writing {
  readonly model: Model;
  readonly now: number;
  readonly executor: Executor;
  readonly dialect: SqlDialect;
  readonly #surroundings: Surroundings;
  /** Applied, and written as soon as something is read or the command ends: a plain write is so known whole before it begins. */
  readonly #held: Held;

  constructor(model: Model, now: number, surroundings: Surroundings, held: Held = []) {
    this.#held = held;
    this.model = model;
    this.now = now;
    this.executor = surroundings.executor;
    this.dialect = surroundings.dialect;
    this.#surroundings = surroundings;
  }

  get beside(): readonly Model[] {
    return this.#surroundings.besideOf(this.model);
  }

  newId(): string {
    return this.#surroundings.newId(this.now);
  }

  async find(find: Find): Promise<readonly Row[]> {
    await this.#write();
    const { executor, dialect } = this;
    const { model = this.model } = find;
    return findRows({ model, executor, dialect, environment: find.environment ?? this.#environment() }, find);
  }

  async readers(reading: Pick<Reading, 'table' | 'path'>, rows: ReadRows): Promise<readonly string[]> {
    await this.#write();
    const { model, executor, dialect } = this;
    return readersOf({ model, executor, dialect, environment: this.#environment() }, reading, rows);
  }

  async apply(effects: readonly Effect[]): Promise<void> {
    this.#held.push([this, effects]);
  }

  /** Writes what is left: to be called when the work is done. */
  finish(): Promise<void> {
    const all = this.#held.flatMap(([, effects]) => effects);
    return isPlainWrite(this.model, all) ? this.#surroundings.last(() => this.#write()) : this.#write();
  }

  async #write(): Promise<void> {
    for (const [transaction, effects] of this.#held.splice(0)) await applyEffects(transaction, effects);
  }

  async timersOf(table: string, id: string): Promise<readonly TimerRow[]> {
    await this.#write();
    return timersOf(this.executor, this.model.app.info.key, table, id);
  }

  async due(until: number, limit: number): Promise<readonly DueRecord[]> {
    await this.#write();
    return dueRecords(this.executor, this.model.app.info.key, until, limit);
  }

  async following(limit: number): Promise<Following | null> {
    await this.#write();
    return followingOf(this, limit);
  }

  async auditOf(id: string): Promise<AuditEntry | null> {
    await this.#write();
    return this.#surroundings.auditOf(id);
  }

  async run({ sql, parameters = [] }: Statement): Promise<number> {
    await this.#write();
    return this.executor.run(sql, parameters);
  }

  at(now: number): RecordTransaction {
    return new RecordTransaction(this.model, now, this.#surroundings, this.#held);
  }

  async nextDue(): Promise<number | null> {
    await this.#write();
    return nextDue(this.executor, this.model.app.info.key);
  }

  addAudit(unsealed: Parameters<Writing['addAudit']>[0]): void {
    this.#surroundings.addAudit(unsealed);
  }

  addLive(event: Parameters<Writing['addLive']>[0]): void {
    this.#surroundings.addLive(event);
  }

  addDue(at: number | null): void {
    this.#surroundings.addDue(at);
  }

  #environment(): Environment {
    const { timeZone, weekStart = 1, fiscalYearStart = 1 } = this.model.context;
    const { calendars } = this.model.schema;
    return { row: null, now: this.now, timeZone, weekStart, fiscalYearStart, calendars };
  }
}
