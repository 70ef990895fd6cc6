import type { Compiled } from '../sql/dialect.ts';
import type { Earlier } from './earlier.ts';
import type { Flips } from './flips.ts';
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
  /** Whether and how the answer changes by itself. */
  readonly flips: Flips;
  /** One record, or a page that an index holds in its order, with nothing to be gathered: read faster than handed to another thread. */
  readonly isLight: boolean;
  /** Of a query that compares: itself an earlier time. */
  readonly earlier?: Earlier;
}
