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
    if (this.#times.size > 10_000) this.#forgetOld(now);
    this.#times.set(who, [...recent, now]);
    return 0;
  }

  /** Forgets the tries of someone who got in. */
  forget(who: string): void {
    this.#times.delete(who);
  }

  #forgetOld(now: number): void {
    for (const [who, times] of this.#times) if ((times.at(-1) ?? 0) <= now - this.#window) this.#times.delete(who);
  }
}
