import type { Dialect, Fragment, SqlContext } from '../operator.ts';
import type { Schema } from '../schema.ts';

/** Where in a query a formula stands. */
export interface SqlPlace {
  readonly dialect: Dialect;
  /** kysely's tag. */
  readonly sql: SqlContext['sql'];
  readonly schema: Schema;
  /** Of the row's table in the query. */
  readonly alias: string;
  /**
   * Further names: another row of the query (`alias`), or something of the environment that is the same for every row
   * (`constant`). Names that are not listed are taken from the environment.
   */
  readonly scopes?: { readonly [name: string]: { readonly alias: string } | { readonly constant: true } };
  /**
   * `value`: exactly the value. `filter`: at the top of WHERE or ON, where blank may stand for false, so that indexes are used.
   */
  readonly mode: 'value' | 'filter';
  /** What to read instead of a field, for rights on fields; undefined: the field itself. */
  readonly field?: (read: { readonly table: string; readonly field: string; readonly alias: string }) => Fragment | undefined;
  /** What a row that a to-many relation leads to must meet besides, for rights on records; undefined: nothing. */
  readonly rows?: (row: { readonly table: string; readonly alias: string }) => Fragment | undefined;
  /**
   * What a row must meet for the links that its field holds (or gives, as the inverse of another's) to be known, for rights on
   * fields; undefined: nothing.
   */
  readonly linked?: (read: { readonly table: string; readonly field: string }) => ((alias: string) => Fragment) | undefined;
  /** The value of a parameter for a row of the query, now or `at` an instant; left out: the environment's, one for all rows. */
  readonly parameter?: (read: { readonly key: string; readonly alias: string; readonly at?: Fragment }) => Fragment | undefined;
}
