import { randomBytes } from 'node:crypto';
import type { LiveEvent } from '@stepwell/engine';

/** An event with its place in the stream: `<start of this server>-<number>`. */
export interface PlacedEvent {
  readonly place: string;
  readonly event: LiveEvent;
}

/** Who listens: `see` answers which of the events he may see, `send` hands them over. */
export interface Listener {
  readonly see: (events: readonly PlacedEvent[]) => Promise<readonly PlacedEvent[]>;
  readonly send: (events: readonly PlacedEvent[]) => void;
}

const KEPT = 10_000;
const GATHER = 40;

/** Hands on what changed to whoever listens and may see it: gathered for a moment, so that a burst asks each listener's rights once. */
export class LiveHub {
  readonly #start = randomBytes(6).toString('hex');
  readonly #kept: PlacedEvent[] = [];
  readonly #listeners = new Map<Listener, number>();
  readonly #onError: (error: unknown) => void;
  #count = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Takes in what a commit made true. */
  publish(events: readonly LiveEvent[]): void {
    for (const event of events) this.#kept.push({ place: `${this.#start}-${++this.#count}`, event });
    if (this.#kept.length > KEPT * 2) this.#kept.splice(0, this.#kept.length - KEPT);
    this.#wake();
  }

  /** Begins to tell `listener`, from after the place `since` on; false when what came since is no longer known. */
  listen(listener: Listener, since?: string): boolean {
    const from = since === undefined ? this.#count : this.#numberOf(since);
    if (from === undefined) return false;
    this.#listeners.set(listener, from);
    this.#wake();
    return true;
  }

  /** Up to where a listener was told everything: from there he can go on after a break. */
  placeOf(listener: Listener): string {
    return `${this.#start}-${this.#listeners.get(listener) ?? this.#count}`;
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #numberOf(place: string): number | undefined {
    const [start, digits] = place.split('-');
    const number = Number(digits);
    const oldest = this.#count - this.#kept.length;
    return start === this.#start && number >= oldest && number <= this.#count ? number : undefined;
  }

  #wake(): void {
    if (this.#timer || this.#listeners.size === 0) return;
    this.#timer = setTimeout(() => void this.#deliver(), GATHER);
  }

  async #deliver(): Promise<void> {
    const until = this.#count;
    await Promise.all([...this.#listeners].map(([listener, from]) => this.#tell(listener, from, until)));
    this.#timer = undefined;
    if ([...this.#listeners.values()].some((from) => from < this.#count)) this.#wake();
  }

  async #tell(listener: Listener, from: number, until: number): Promise<void> {
    if (from >= until) return;
    const oldest = this.#count - this.#kept.length;
    const events = latestOf(this.#kept.slice(Math.max(0, from - oldest), until - oldest));
    try {
      const seen = await listener.see(events);
      if (this.#listeners.has(listener)) listener.send(seen);
    } catch (error) {
      this.#onError(error);
    }
    if (this.#listeners.has(listener)) this.#listeners.set(listener, until);
  }
}

/** Of several events about one record the last. */
function latestOf(events: readonly PlacedEvent[]): PlacedEvent[] {
  const latest = new Map<string, PlacedEvent>();
  for (const placed of events) {
    const key = `${placed.event.app} ${placed.event.table} ${placed.event.id}`;
    latest.delete(key);
    latest.set(key, placed);
  }
  return [...latest.values()];
}
