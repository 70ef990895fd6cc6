import type { SqliteStore } from '@stepwell/store';
import type { Fillings } from '../fillings/fillings.ts';
import type { Apps } from './apps.ts';
import { tellOfCalendars } from './calendar-notice.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** For so long a deleted record can be brought back. */
const KEPT_IN_BIN = 30 * 24 * HOUR;

interface Ports {
  readonly store: SqliteStore;
  readonly apps: Apps;
  readonly fillings: Fillings;
  readonly now: () => number;
  readonly noteBug: (error: unknown) => void;
}

/** Looks after things every hour: empties the recycle bin of what lay there for 30 days, warns of calendars that end, forgets old counts, learns statistics. */
export class Upkeep {
  readonly #ports: Ports;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Begins a minute from now: whoever starts the server wants to work first. */
  start(): void {
    this.#sleep(MINUTE);
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    clearTimeout(this.#timer);
  }

  /** Does it once, now. What goes wrong is noted; it is tried again in the next hour. */
  async round(): Promise<void> {
    const { store, apps, fillings, now, noteBug } = this.#ports;
    try {
      for (const key of apps.keys()) {
        const app = await apps.find(key);
        if (!app) continue;
        await store.purgeDeleted(app.model, now() - KEPT_IN_BIN);
        await tellOfCalendars(store, app, now());
      }
      await fillings.forget();
      await store.tend();
    } catch (error) {
      noteBug(error);
    }
  }

  #sleep(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.round().then(() => this.#sleep(HOUR));
    }, milliseconds).unref();
  }
}
