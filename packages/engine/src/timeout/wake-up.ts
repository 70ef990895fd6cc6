import type { DueReport } from './run-due.ts';

/** It looks again at least this often: a Node timer of more than 24.8 days would fire at once, and clocks can be set. */
const LONGEST_SLEEP = 60_000;
/** What follows a new version rests at most so long before it is looked again what is due: that is not late for it. */
const LONGEST_REST = 10;
/** After a failure it waits this long, so that a broken record does not keep the machine busy. */
const AFTER_FAILURE = 1_000;

export interface WakeUpPorts {
  readonly now: () => number;
  /** Calls `wake` after so many milliseconds; gives the way to call it off. */
  readonly sleep: (milliseconds: number, wake: () => void) => () => void;
  readonly nextDue: () => Promise<number | null>;
  readonly runDue: (until: number) => Promise<DueReport>;
  readonly onError: (error: unknown) => void;
}

/** Sleeps until the nearest timer of an app is due, does what is due, and sleeps again. */
export class WakeUp {
  readonly #ports: WakeUpPorts;
  #running: Promise<void> | null = null;
  #stopped = false;
  #wake: (() => void) | null = null;
  #poked = false;
  /** Something follows and only rests: there is something to do, whatever is due. */
  #rests = false;
  /** The instant to which it sleeps. */
  #until = Number.NEGATIVE_INFINITY;

  constructor(ports: WakeUpPorts) {
    this.#ports = ports;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Something that is due at `at` was committed: it wakes when that is sooner than what it sleeps for. */
  poke(at: number): void {
    this.#poked = true;
    if (at < this.#until) this.#wake?.();
  }

  /** Resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#poked = false;
      const pause = await this.#round();
      if (!this.#poked && !this.#stopped) await this.#sleep(pause);
    }
  }

  /** Does what is due; gives how long to sleep then. */
  async #round(): Promise<number> {
    const { now, nextDue, runDue, onError } = this.#ports;
    try {
      const due = this.#rests ? now() : await nextDue();
      if (due === null || due > now()) return Math.min(LONGEST_SLEEP, (due ?? Number.POSITIVE_INFINITY) - now());
      const { failed, rest = 0 } = await runDue(now());
      this.#rests = rest > 0;
      return failed > 0 ? AFTER_FAILURE : Math.min(LONGEST_REST, rest);
    } catch (error) {
      onError(error);
      return AFTER_FAILURE;
    }
  }

  #sleep(milliseconds: number): Promise<void> {
    this.#until = this.#ports.now() + milliseconds;
    return new Promise((resolve) => {
      const callOff = this.#ports.sleep(milliseconds, () => this.#wake?.());
      this.#wake = () => {
        this.#wake = null;
        callOff();
        resolve();
      };
    });
  }
}
