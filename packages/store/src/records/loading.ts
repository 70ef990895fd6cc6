import type { Model } from '@stepwell/engine';
import type { Environment } from '@stepwell/expression';
import type { SqlDialect } from '../sql/dialect.ts';
import type { Executor } from '../sql/executor.ts';

/** What reading records may use. */
export interface Loading {
  readonly model: Model;
  readonly executor: Executor;
  readonly dialect: SqlDialect;
  /** What formulas look at besides the rows; `row` is set per row. */
  readonly environment: Environment;
}
