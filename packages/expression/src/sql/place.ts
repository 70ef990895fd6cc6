import type { sql as Sql } from 'kysely';
import type { Dialect, Fragment } from '../operator.ts';
import type { Schema } from '../schema.ts';

/** Where a formula becomes SQL. */
export interface SqlPlace {
  readonly dialect: Dialect;
  /** kysely's tag, handed over so that browsers never load kysely. */
  readonly sql: typeof Sql;
  readonly schema: Schema;
  /** The alias of the row's table in the statement. */
  readonly alias: string;
  /** Scopes that are rows of the statement too; every other scope comes from the environment when the statement runs. */
  readonly scopes?: { readonly [name: string]: { readonly alias: string } };
  /** `filter`: stands at the top of a WHERE, where NULL may stand for no. `value`: exactly the value. */
  readonly mode: 'value' | 'filter';
  /** What stands in place of a field's column, for rights to single fields. */
  readonly field?: (read: { readonly table: string; readonly field: string; readonly alias: string }) => Fragment | undefined;
}

/** The formula cannot be asked of the database; `what` names the function or value that is in the way. */
export class NotPushable extends Error {
  readonly code = 'NOT_PUSHABLE';
  readonly what: string;
  constructor(what: string) {
    super(`${what} cannot be computed by the database`);
    this.what = what;
  }
}
