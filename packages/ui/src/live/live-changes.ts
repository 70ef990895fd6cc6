import type { LiveEvent } from '@stepwell/engine';

/** Gathers what changed for a moment, so that a burst of changes is asked for once. */
export class LiveChanges {
  readonly #apply: (events: readonly LiveEvent[]) => void;
  readonly #pause: number;
  #waiting: LiveEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(apply: (events: readonly LiveEvent[]) => void, pause = 150) {
    this.#apply = apply;
    this.#pause = pause;
  }

  add(event: LiveEvent): void {
    this.#waiting.push(event);
    this.#timer ??= setTimeout(() => this.flush(), this.#pause);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const events = this.#waiting;
    this.#waiting = [];
    if (events.length > 0) this.#apply(events);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
  }
}
