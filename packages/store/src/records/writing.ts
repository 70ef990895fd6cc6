import type { LiveEvent, Model } from '@stepwell/engine';
import type { Unsealed } from '../audit/seal.ts';
import type { SqlDialect } from '../sql/dialect.ts';
import type { Executor } from '../sql/executor.ts';

/** What applying an effect may use. */
export interface Writing {
  readonly model: Model;
  /** The versions in force besides it. */
  readonly beside: readonly Model[];
  readonly executor: Executor;
  readonly dialect: SqlDialect;
  readonly now: number;
  newId(): string;
  addAudit(unsealed: Unsealed): void;
  addLive(event: LiveEvent): void;
  /** A timer or wake stands at this instant. */
  addDue(at: number | null): void;
}
