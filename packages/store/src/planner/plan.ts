import type { Compiled } from '../sql/dialect.ts';
import type { PlannedColumn } from './planned-column.ts';

/** A query as statements whose texts are kept: what changes from one execution to the next stands in their slots. */
export interface Plan {
  readonly rows: Compiled;
  /** How many there are in all, when that is asked. */
  readonly count?: Compiled;
  readonly columns: readonly PlannedColumn[];
  /** Columns that come before those of the answer: id and version. */
  readonly leading: readonly string[];
  /** Whether each of the sort values that stand after the columns, for the cursor, is a whole number that comes as text. */
  readonly cursor: readonly boolean[];
  readonly limit: number;
  /** Whether the answer changes by itself: at any instant, or at midnight. */
  readonly clock: null | 'day' | 'now';
  /** One record, or a page that an index holds in its order, with nothing to be gathered: read faster than handed to another thread. */
  readonly isLight: boolean;
  /** Of a group that keeps members without rows. */
  readonly members?: Members;
}

/** The members of a group: those of a list, or the records of a table, and what measures say of a member without rows. */
export interface Members {
  readonly of: readonly unknown[] | Compiled;
  readonly empty: Compiled;
}
