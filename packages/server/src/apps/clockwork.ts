import { type CommandContext, followVersion, runDue, runDueRecord, WakeUp } from '@stepwell/engine';
import { madeOnce } from '@stepwell/expression';
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

/** So often something follows before it is looked what is due. */
const TURNS = 4;

/** How long one command goes on, from its first record on. */
function paceOf(store: SqliteStore): () => boolean {
  let until: number | undefined;
  return () => {
    until ??= performance.now() + store.slice;
    return performance.now() < until;
  };
}

/** Lets records follow a new version, in some short commands until it is to rest; answers how many, undefined where none does. */
async function followSome(store: SqliteStore, context: CommandContext): Promise<number | undefined> {
  let done: number | undefined;
  for (let turn = 0; turn < TURNS && (turn === 0 || store.rest === 0); turn++) {
    const more = await followVersion(context, paceOf(store));
    if (more === undefined) break;
    done = (done ?? 0) + more;
  }
  return done;
}

/** For so many milliseconds what follows a version rests in between; where it takes longer than that it is not to take much longer. */
const RESTS = 15_000;

/** How what follows in one app goes on beside people's work. */
class Pace {
  readonly #store: SqliteStore;
  #began: number | undefined;

  constructor(store: SqliteStore) {
    this.#store = store;
  }

  async follow(context: CommandContext): Promise<number | undefined> {
    const done = await followSome(this.#store, context);
    this.#began = done === undefined ? undefined : (this.#began ?? performance.now());
    return done;
  }

  get rest(): number {
    return performance.now() - (this.#began ?? performance.now()) < RESTS ? this.#store.rest : 0;
  }
}

/** Does what is due in every app when it is due: one wake-up an app, so that the backlog of one does not hold another's timers. */
export class Clockwork {
  readonly #ports: Ports;
  readonly #wakeUps = new Map<string, WakeUp>();
  readonly #paces = new Map<string, Pace>();
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
    const pace = madeOnce(this.#paces, key, () => new Pace(store));
    return runDue(
      {
        store: writes,
        model,
        handle: (due) => runDueRecord({ store: writes, model, directory }, due),
        onFailure: (_due, reason) => noteBug(reason),
        follow: () => pace.follow({ store: writes, model, directory }),
        rest: () => pace.rest,
      },
      until,
    );
  }
}
