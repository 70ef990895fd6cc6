import { followVersion, runDue, runDueRecord, WakeUp } from '@stepwell/engine';
import type { SqliteStore } from '@stepwell/store';
import type { Writes } from '../house.ts';
import type { Apps } from './apps.ts';

interface Ports {
  readonly store: SqliteStore;
  readonly writes: Writes;
  readonly apps: Apps;
  readonly now: () => number;
  readonly noteBug: (error: unknown) => void;
}

const sleep = (milliseconds: number, wake: () => void): (() => void) => {
  const timer = setTimeout(wake, Math.max(0, milliseconds));
  return () => clearTimeout(timer);
};

/** Milliseconds for which records follow a new version in one command: while people work, and while nobody does. */
const SLICE = { busy: 3, quiet: 15 } as const;
/** Somebody works as long after he wrote. */
const QUIET = 250;

/** How long one command goes on, from its first record on. */
function paceOf(store: SqliteStore): () => boolean {
  let until: number | undefined;
  return () => {
    until ??= performance.now() + (store.quietFor < QUIET ? SLICE.busy : SLICE.quiet);
    return performance.now() < until;
  };
}

/** Does what is due in every app when it is due: one wake-up an app, so that the backlog of one does not hold another's timers. */
export class Clockwork {
  readonly #ports: Ports;
  readonly #wakeUps = new Map<string, WakeUp>();
  #stopListening: () => void = () => undefined;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Begins with every app; one that is published later joins with its first commit. */
  start(): void {
    for (const key of this.#ports.apps.keys()) this.#join(key);
    this.#stopListening = this.#ports.store.listen(({ dueAt }) => {
      for (const key of this.#ports.apps.keys()) {
        const wakeUp = this.#join(key);
        if (dueAt !== null) wakeUp.poke(dueAt);
      }
    });
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopListening();
    await Promise.all([...this.#wakeUps.values()].map((wakeUp) => wakeUp.stop()));
  }

  #join(key: string): WakeUp {
    const present = this.#wakeUps.get(key);
    if (present) return present;
    const wakeUp = new WakeUp({
      now: this.#ports.now,
      sleep,
      nextDue: async () => {
        const app = await this.#ports.apps.find(key);
        return app ? this.#ports.writes.nextDue(app.model) : null;
      },
      runDue: (until) => this.#runDue(key, until),
      onError: this.#ports.noteBug,
    });
    this.#wakeUps.set(key, wakeUp);
    wakeUp.start();
    return wakeUp;
  }

  async #runDue(key: string, until: number) {
    const { store, writes, apps, noteBug } = this.#ports;
    const app = await apps.find(key);
    if (!app) return { done: 0, failed: 0 };
    const { model, directory } = app;
    return runDue(
      {
        store: writes,
        model,
        handle: (due) => runDueRecord({ store: writes, model, directory }, due),
        onFailure: (_due, reason) => noteBug(reason),
        follow: () => followVersion({ store: writes, model, directory }, paceOf(store)),
      },
      until,
    );
  }
}
