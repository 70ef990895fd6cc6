/** So many are remembered at once; beyond, whoever tried longest ago is forgotten. */
const MOST = 10_000;

/** Counts tries in a sliding window; kept in memory, since a restart costs an attacker more than it gives. */
export class Tries {
  readonly #limit: number;
  readonly #window: number;
  readonly #times = new Map<string, number[]>();

  constructor(limit: number, window: number) {
    this.#limit = limit;
    this.#window = window;
  }

  /** Notes a try at `now`; answers how many milliseconds to wait, 0 when it is allowed. */
  note(who: string, now: number): number {
    const recent = (this.#times.get(who) ?? []).filter((time) => time > now - this.#window);
    const oldest = recent[0];
    if (recent.length >= this.#limit && oldest !== undefined) return oldest + this.#window - now;
    this.#times.delete(who);
    this.#times.set(who, [...recent, now]);
    this.#forgetOld(now);
    return 0;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#times.size;
  }

  /** Forgets the tries of someone who got in. */
  forget(who: string): void {
    this.#times.delete(who);
  }

  /** Whoever tried last stands last. */
  #forgetOld(now: number): void {
    for (const [who, times] of this.#times) {
      if (this.#times.size <= MOST && (times.at(-1) ?? 0) > now - this.#window) return;
      this.#times.delete(who);
    }
  }
}
