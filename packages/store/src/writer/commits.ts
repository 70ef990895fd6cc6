import type { LiveEvent } from '@stepwell/engine';

/** What one commit made true: told to whoever listens, after it is durable. */
export interface Commit {
  readonly live: readonly LiveEvent[];
  /** The earliest instant that was written into a timer or wake, or null. */
  readonly dueAt: number | null;
}

/** Whoever wants to hear of commits. */
export class Commits {
  readonly #listeners = new Set<(commit: Commit) => void>();

  readonly tell = (commit: Commit): void => {
    // Not at once: what a listener does wrong must not turn a durable commit into a failed one.
    for (const listener of this.#listeners) queueMicrotask(() => listener(commit));
  };

  /** Calls `listener` after each durable commit that changed records or timers; gives the way to stop it. */
  listen(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
