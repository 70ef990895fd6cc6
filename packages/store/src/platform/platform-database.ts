import type { Transaction } from '@stepwell/engine';

export type Parameter = string | number | null;

/** One statement of plain SQL that both databases understand; `?` stand for the parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters?: readonly Parameter[];
}

/**
 * The platform's own tables (`_account`, `_session`, `_file`, `_job` …): the same database and the same writer as the apps'
 * records, under no app's rights. Whoever keeps such a table makes it with `create table if not exists` in `write`.
 */
export interface PlatformDatabase {
  /** The rows of a select, as last committed. */
  all<Row>(statement: Statement): Promise<readonly Row[]>;
  /**
   * Runs the statements as one transaction in the writer's queue; durable when it resolves. Answers how many rows each changed.
   * `onlyIf`: when the first statement changes no row, none of the others runs and the answer is `[0]`.
   */
  write(statements: readonly Statement[], options?: { readonly onlyIf?: 'first' }): Promise<readonly number[]>;
}

/**
 * What `transact` hands to its work: a transaction on an app's records that may write the platform's tables too, so that a kept
 * answer (`_idempotency`) or a job's progress is durable exactly when the records are.
 */
export interface PlatformTransaction extends Transaction {
  /** Runs the statement within this transaction; answers how many rows it changed. */
  run(statement: Statement): number | Promise<number>;
  /** The same transaction at another instant: a past is played so, many acts to a commit. */
  at(now: number): PlatformTransaction;
  /** The earliest instant at which a timer or wake is due, as this transaction sees it; or null. */
  nextDue(): Promise<number | null>;
}
