import type { Query, TableRights } from '@stepwell/definition';
import type { Depends, Environment, Formula, Row, Type, Value, Values } from '@stepwell/expression';
import type { Actor } from '../command/actor.ts';
import type { Model, Reading } from '../model/model.ts';
import type { AuditEntry, Effect, TimerRow } from './effect.ts';

export type Act = Exclude<keyof TableRights, 'fields'>;

/** Where an app's data lives. SQLite and PostgreSQL stand behind it alike. */
export interface Store {
  /**
   * Runs `work` as one transaction on the writer, alone and in turn; resolves after a durable commit, so an answer given then
   * survives kill -9. When `work` throws, nothing it did remains. Throws `Overloaded` when too many wait.
   */
  transact<T>(model: Model, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Answers a query outside the writer, under the rights of `actor`. */
  query(model: Model, request: QueryRequest): Promise<QueryAnswer>;
  /** The earliest instant at which a timer or wake is due, or null. */
  nextDue(model: Model): Promise<number | null>;
}

/** What a command may do with the data, between the store's `begin` and `commit`. Every method sees what was applied before. */
export interface Transaction {
  /** The database clock, fixed for the transaction. */
  readonly now: number;
  /** The versions in force with which others work on the same records meanwhile: a pilot's, a newer one. */
  readonly beside: readonly Model[];
  newId(): string;
  /** Rows with as much neighbourhood as asked, in the order of `ids`, else by (created_at, id). */
  find(find: Find): Promise<readonly Row[]>;
  apply(effects: readonly Effect[]): Promise<void>;
  /** The ids of the records from which the path of a reading leads to one of these rows, as the data stands now, ascending. */
  readers(reading: Pick<Reading, 'table' | 'path'>, rows: ReadRows): Promise<readonly string[]>;
  /** The timers of a record, every state. */
  timersOf(table: string, id: string): Promise<readonly TimerRow[]>;
  /** Records with a timer or wake due at or before `until`, earliest first, each record once. */
  due(until: number, limit: number): Promise<readonly DueRecord[]>;
  /** The next records of a table that follow a new version, by their ids; none: all of that table do; null: nothing follows. */
  following(limit: number): Promise<Following | null>;
  /** The audit entry of this id, with its values: what an undo takes back. */
  auditOf(id: string): Promise<AuditEntry | null>;
}

export interface DueRecord {
  readonly table: string;
  readonly id: string;
  readonly at: number;
  /** What is stored of it must be derived again, not only its timers. */
  readonly derive?: boolean;
  /** What is past then only marks. */
  readonly missed?: 'skip';
}

/** Records that a new version computes otherwise, and the instant at which it was published. */
export interface Following {
  readonly table: string;
  readonly at: number;
  readonly ids: readonly string[];
}

/** Rows at the end of a path: by their ids, those of a companion by the record they belong to, or all of the table. */
export type ReadRows = { readonly ids: readonly string[] } | { readonly record: string } | 'all';

export interface Find {
  readonly table: string;
  /** The version that the table is of. Left out: the one that the transaction is of. */
  readonly model?: Model;
  readonly ids?: readonly string[];
  readonly where?: Formula;
  readonly environment?: Environment;
  /** Only rows with these values (a null matches a blank). */
  readonly equals?: Values;
  /** Only records that are found by one of these keys of likeness: of each key the first few, so that it is quick whatever it is. */
  readonly alike?: readonly string[];
  /** Only records on which this actor has this right. Left out: all (the app's own work). */
  readonly allowed?: { readonly actor: Actor; readonly act: Act };
  readonly needs: Depends;
  readonly deleted?: 'without' | 'only' | 'with';
  readonly limit?: number;
}

export interface QueryRequest {
  readonly actor: Actor;
  readonly query: Query;
  /** The act whose right every row must meet; `read` when left out. */
  readonly act?: Act;
  /** Only these records (of a query that does not group); the statement stays the same for any ids. */
  readonly ids?: readonly string[];
  /** As of Find. */
  readonly alike?: readonly string[];
  /** What its formulas and the rights may look at: `me`, people, parameters. Left out: made of `actor`, `scopes` and `now`. */
  readonly environment?: Environment;
  /** Values of further scopes: `filter`, `input`, `record`. */
  readonly scopes?: Environment['scopes'];
  readonly scopeTypes?: { readonly [name: string]: Type };
  readonly now: number;
  /** The cursor that the page before ended with. */
  readonly after?: string;
  readonly count?: boolean;
  readonly deleted?: 'without' | 'only' | 'with';
  /** The answer says when it next changes by itself: which rows it has, or their values too. */
  readonly watch?: 'rows' | 'values';
  /** Words to look for in the searched fields. */
  readonly search?: string;
}

export interface QueryColumn {
  readonly key: string;
  readonly type: Type;
  /** The field the column shows, when it is one: its type writes and formats the values. */
  readonly field?: { readonly table: string; readonly field: string };
}

/** The rows of an ungrouped answer as they were read, for whoever writes thousands of values and needs no objects. */
export interface AnswerCells {
  /** Of each row, a cell for each leading key (id, version), then one for each column. */
  readonly rows: readonly (readonly unknown[])[];
  readonly leading: readonly string[];
  /** The inner value of a cell, by column. */
  readonly decode: readonly ((cell: unknown) => Value)[];
}

export interface QueryAnswer {
  readonly columns: readonly QueryColumn[];
  readonly cells?: AnswerCells;
  /** Inner values by column key. Ungrouped rows also have `id` and `version`. */
  readonly rows: readonly { readonly [column: string]: Value }[];
  readonly next: string | null;
  readonly total?: number;
  /** Of a query that compares: the earlier period, and for each of `rows` what it was then. */
  readonly earlier?: { readonly period: string; readonly rows: QueryAnswer['rows'] };
  /** Of a watched query: the first instant at which the answer may change by itself; null when it never does. */
  readonly nextFlip?: number | null;
}
