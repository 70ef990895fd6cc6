import type { WirePresence } from '@stepwell/engine';

/** Milliseconds after which someone who was not heard of has gone. */
const GONE = 12_000;

/** Who designs which app just now; in memory, because it is true for seconds only. */
export class Presence {
  readonly #now: () => number;
  readonly #here = new Map<string, Map<string, WirePresence & { readonly seenAt: number }>>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes where someone is, and answers who else is there, in the order in which they came. */
  meet(app: string, person: WirePresence): readonly WirePresence[] {
    const at = this.#now();
    const people = this.#here.get(app) ?? new Map();
    this.#here.set(app, people);
    for (const [id, { seenAt }] of people) if (at - seenAt > GONE) people.delete(id);
    people.set(person.id, { ...person, seenAt: at });
    return [...people.values()].filter(({ id }) => id !== person.id).map(({ seenAt: _, ...other }) => other);
  }
}
