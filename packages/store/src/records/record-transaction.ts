import type { AuditEntry, DueRecord, Effect, Find, Model, Reading, ReadRows, TimerRow } from '@stepwell/engine';
import type { Environment, Row } from '@stepwell/expression';
import type { PlatformTransaction, Statement } from '../platform/platform-database.ts';
import type { SqlDialect } from '../sql/dialect.ts';
import type { Executor } from '../sql/executor.ts';
import { applyEffects } from './apply.ts';
import { findRows } from './find.ts';
import { dueRecords, nextDue, timersOf } from './read-timers.ts';
import { readersOf } from './readers-of.ts';
import type { Writing } from './writing.ts';

/** What a database brings to the running of a command. */
export interface Surroundings extends Pick<Writing, 'addAudit' | 'addLive' | 'addDue'> {
  readonly executor: Executor;
  readonly dialect: SqlDialect;
  readonly newId: (now: number) => string;
  auditOf(id: string): AuditEntry | null | Promise<AuditEntry | null>;
}

/** A command's transaction on an app's records, on whatever database. */
export class RecordTransaction implements PlatformTransaction, Writing {
  readonly model: Model;
  readonly now: number;
  readonly executor: Executor;
  readonly dialect: SqlDialect;
  readonly #surroundings: Surroundings;

  constructor(model: Model, now: number, surroundings: Surroundings) {
    this.model = model;
    this.now = now;
    this.executor = surroundings.executor;
    this.dialect = surroundings.dialect;
    this.#surroundings = surroundings;
  }

  newId(): string {
    return this.#surroundings.newId(this.now);
  }

  find(find: Find): Promise<readonly Row[]> {
    const { model, executor, dialect } = this;
    return findRows({ model, executor, dialect, environment: find.environment ?? this.#environment() }, find);
  }

  readers(reading: Pick<Reading, 'table' | 'path'>, rows: ReadRows): Promise<readonly string[]> {
    const { model, executor, dialect } = this;
    return readersOf({ model, executor, dialect, environment: this.#environment() }, reading, rows);
  }

  apply(effects: readonly Effect[]): Promise<void> {
    return applyEffects(this, effects);
  }

  timersOf(table: string, id: string): Promise<readonly TimerRow[]> {
    return timersOf(this.executor, this.model.app.info.key, table, id);
  }

  due(until: number, limit: number): Promise<readonly DueRecord[]> {
    return dueRecords(this.executor, this.model.app.info.key, until, limit);
  }

  async auditOf(id: string): Promise<AuditEntry | null> {
    return this.#surroundings.auditOf(id);
  }

  run({ sql, parameters = [] }: Statement): number | Promise<number> {
    return this.executor.run(sql, parameters);
  }

  at(now: number): RecordTransaction {
    return new RecordTransaction(this.model, now, this.#surroundings);
  }

  nextDue(): Promise<number | null> {
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
