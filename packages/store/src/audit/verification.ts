import type { Words } from '@stepwell/expression';

/** What `verify` found: how many entries the chain has, what is wrong with it, and the fingerprint of all data. */
export interface Verification {
  readonly entries: number;
  readonly head: string;
  /** The first thing that is wrong, in a sentence, or null. */
  readonly fault: Words | null;
  /** SHA-256 over every row of every table but those that come and go by themselves (sessions, jobs, idempotency keys). */
  readonly stateHash: string;
}

/** Tables that are not fingerprinted. */
export const PASSING: ReadonlySet<string> = new Set(['_session', '_job', '_job_row', '_bulk_target', '_idempotency']);
