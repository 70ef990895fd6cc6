import type { Dialect, Type } from '@stepwell/expression';
import { type RawBuilder, sql } from 'kysely';

export type Sql = RawBuilder<unknown>;

/** A statement's text and what its places hold; values that are known only when it runs are still objects of the formula room. */
export interface Compiled {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What differs between the databases in the making of statements. */
export interface SqlDialect {
  readonly name: Dialect;
  compile(fragment: Sql): Compiled;
  /** True when `column` is one of the texts of the list that the place holds: one parameter, however long the list. */
  readonly isIn: (column: Sql, list: Sql) => Sql;
  /** The list as that parameter. */
  readonly listParameter: (texts: readonly string[]) => unknown;
  /** The texts of that parameter as the rows of a table with one column, `value`. */
  readonly listed: (list: Sql) => Sql;
  /** The elements of a list that a formula gives, likewise. */
  readonly elements: (list: Sql) => Sql;
  /** A list of what `each` makes of the elements of a list, which it calls `value`. */
  readonly listOfEach: (list: Sql, each: Sql) => Sql;
  /** What a column of records holds, in the form that ColumnForm decodes. */
  readonly columnValue: (column: Sql, type: Type) => Sql;
  /** What a formula gives, in that form; whole numbers that may leave 2^53 may come as texts. */
  readonly computedValue: (value: Sql, type: Type) => Sql;
  /** What ColumnForm encoded, as a column of records holds it. */
  readonly stored: (encoded: Sql, type: Type) => Sql;
  readonly boolean: (value: boolean) => Sql;
  /** The value of a sort key as a cursor carries it. */
  readonly cursorValue: (key: Sql, isWide: boolean) => Sql;
  /** Whether a cursor's wide number must be bound as a number again: a text would be greater than each. */
  readonly hasWideCursors: boolean;
  /** What a text is sorted by as people sort: Chinese by pinyin. */
  readonly sortKey: (text: Sql) => Sql;
  /** The text as it is searched, without regard to case and width. */
  readonly folded: (text: Sql) => Sql;
  /** True when the text holds the piece. */
  readonly contains: (text: Sql, piece: Sql) => Sql;
  /** The rows of a select as one JSON text, a list of lists, in the order of `by`. */
  readonly jsonRows: (columns: readonly Sql[], from: Sql, by: Sql) => Sql;
  /** The values of a select as one JSON text, a list. */
  readonly jsonList: (value: Sql, from: Sql) => Sql;
  /** Whether groups are ordered where they are made by what is computed from them; else around that. */
  readonly ordersWithin: boolean;
  /** By what rows stand that are equal otherwise: unique, the same on every page, and at the end of every index. */
  readonly tieBreak: (alias: string) => Sql;
  /** True always; a statement that asks it can be stopped while it goes through the rows of a table. */
  readonly stoppable: (alias: string) => Sql;
}

export const name = (identifier: string): Sql => sql.id(identifier);
export const column = (alias: string, identifier: string): Sql => sql`${sql.id(alias)}.${sql.id(identifier)}`;
export const listOf = (parts: readonly Sql[]): Sql => sql.join(parts);
/** All of the conditions; true when there is none. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);
/** A place whose value is bound when the statement runs. */
export const place = (value: unknown = null): Sql => sql`${value}`;
