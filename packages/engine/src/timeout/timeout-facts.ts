import type { Duration, WorkingTime } from '@stepwell/expression';
import type { TimeoutModel, TimeoutStepModel } from '../model/model.ts';

/** What a timeout's formulas say of one record at one moment. */
export interface TimeoutFacts {
  readonly timeout: TimeoutModel;
  readonly holds: boolean;
  readonly paused: boolean;
  /** Undefined: the timeout names no `since`, so it is the instant `while` last became true. Null: it cannot be known yet. */
  readonly since: number | null | undefined;
  readonly working: WorkingTime;
  readonly steps: readonly StepFacts[];
  /** When `while` and `pause` came to be what they are, if time alone changed them; else it was just now. */
  readonly holdsSince?: number;
  readonly pausedSince?: number;
}

export interface StepFacts {
  readonly step: TimeoutStepModel;
  /** Null: cannot be known. */
  readonly after: Duration | null;
  readonly every?: Duration | null;
}

/** The circumstances in which timers are derived. */
export interface Moment {
  readonly now: number;
  readonly owner: string | null;
  /**
   * Whether due steps fire now, as in the command of a due timer. Else they stay running with an instant that has come, so
   * that they fire in a command of their own; what `missed` passes over is settled at once either way.
   */
  readonly fire: boolean;
  /** In place of the timeout's own `missed`: import and publish skip. */
  readonly missed?: 'skip';
}
