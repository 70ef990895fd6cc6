import type { Expression } from '../check/expression.ts';
import type { Fragment, SqlContext } from '../operator.ts';
import type { Type } from '../type.ts';
import type { SqlPlace } from './sql-place.ts';

/** What a level of rows is in the query: a row of a table under an alias, or the element of a list. */
export type Level = { readonly alias: string } | { readonly item: Fragment };

/** The making of one formula's SQL as one of its parts sees it. */
export interface Emitting extends SqlContext {
  readonly place: SqlPlace;
  /** Rows from the innermost outward. */
  readonly levels: readonly Level[];
  readonly scopes: NonNullable<SqlPlace['scopes']>;
  /** Gives a new alias, different from all that are in sight. */
  readonly newAlias: () => string;
  /** Parts without a row are computed in JavaScript and bound. */
  readonly defers: boolean;
  /** Emits a part. `filter`: blank may stand for false. */
  readonly emit: (expression: Expression, mode?: 'value' | 'filter') => Fragment;
  /** The same one row further in; `levels` replaces all rows. */
  readonly at: (change: {
    readonly inner?: Level;
    readonly levels?: readonly Level[];
    readonly scopes?: Emitting['scopes'];
  }) => Emitting;
}

/** The database cannot compute the formula; `what` names the function or value that is in the way. */
export class NotPushable extends Error {
  readonly code = 'NOT_PUSHABLE';
  readonly what: string;
  constructor(what: string) {
    super(`${what} cannot be computed by this database`);
    this.what = what;
  }
}

/** A whole number as it is, never as a parameter. */
export const integer = ({ sql }: SqlContext, value: number | bigint): Fragment => sql.raw(String(value));

export const booleanLiteral = ({ sql, dialect }: SqlContext, value: boolean): Fragment =>
  sql.raw(dialect === 'postgres' ? String(value) : value ? '1' : '0');

/** True or false where the condition might be blank. */
export const orFalse = (context: SqlContext, condition: Fragment): Fragment =>
  context.dialect === 'postgres' ? context.sql`coalesce(${condition}, false)` : context.sql`ifnull(${condition}, 0)`;

/** The value in the order that the language knows: texts of periods by code point, whatever the database's collation is. */
export const ordered = (context: SqlContext, fragment: Fragment, type: Type): Fragment =>
  context.dialect === 'postgres' && type.kind === 'period' ? context.sql`(${fragment} collate "C")` : fragment;
