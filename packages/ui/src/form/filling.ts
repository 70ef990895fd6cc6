import type { FilledField, Filling } from '@stepwell/engine';
import type { WireValues } from './judge.ts';

/** Who does nothing for so long has turned to something else: the rest is not time spent on the form. */
const IDLE = 60_000;
/** A form that was only looked at for a moment was opened by mistake. */
const A_LOOK = 8000;

type Counted = { -readonly [key in keyof FilledField]: FilledField[key] };

/** One go at a form: listens where the cursor is and for how long. It never sees what is written, only that it changes. */
export class FormWatch {
  readonly #fields = new Map<string, Counted>();
  readonly #opened: number;
  /** Time away from the page or idle, which is not counted. */
  #away = 0;
  #at: string | undefined;
  #since = 0;
  #active: number;
  #hasChanged = false;
  /** The visit that counted as a correction last. */
  #corrected = '';
  #last: string | undefined;
  #isOver = false;

  constructor(now: number) {
    this.#opened = now;
    this.#active = now;
  }

  /** The cursor goes into a field, or into another part of it. */
  enter(field: string, now: number): void {
    if (field === this.#at) return;
    this.leave(now);
    // Who comes back from another window goes on with the same visit.
    if (field !== this.#last) this.#counts(field).visits += 1;
    this.#at = field;
    this.#last = field;
    this.#since = now;
  }

  /** The cursor leaves the fields, or the person the page. */
  leave(now: number): void {
    this.stir(now);
    if (this.#at !== undefined) this.#counts(this.#at).ms += Math.max(0, now - this.#since);
    this.#at = undefined;
  }

  /** Something is done: what passed since the last time counts only as far as nobody was away. */
  stir(now: number): void {
    const idle = Math.max(0, now - this.#active - IDLE);
    this.#away += idle;
    this.#since += idle;
    this.#active = now;
  }

  /** The values change by what is done in the field that has the cursor. */
  change(before: WireValues, after: WireValues, now: number): void {
    const field = this.#at;
    this.stir(now);
    if (field === undefined || before[field] === after[field]) return;
    this.#hasChanged = true;
    const counts = this.#counts(field);
    // A first visit is writing; whoever comes back to change what stands there corrects, once a visit.
    const visit = `${field} ${counts.visits}`;
    if (counts.visits < 2 || (before[field] ?? null) === null || this.#corrected === visit) return;
    counts.corrections += 1;
    this.#corrected = visit;
  }

  /** Sending was tried, and these fields did not let it. */
  refuse(fields: Iterable<string>): void {
    for (const field of fields) if (field) this.#counts(field).refused += 1;
  }

  /** What is told of it when it ends, once; undefined where there is nothing to tell. */
  end(end: Filling['end'], now: number): Pick<Filling, 'end' | 'ms' | 'last' | 'fields'> | undefined {
    if (this.#isOver) return undefined;
    this.leave(now);
    const ms = Math.max(0, now - this.#opened - this.#away);
    if (end === 'given_up' && !this.#hasChanged && ms < A_LOOK) return undefined;
    this.#isOver = true;
    return { end, ms, ...(this.#last !== undefined && { last: this.#last }), fields: Object.fromEntries(this.#fields) };
  }

  #counts(field: string): Counted {
    const counts = this.#fields.get(field) ?? { ms: 0, visits: 0, corrections: 0, refused: 0 };
    this.#fields.set(field, counts);
    return counts;
  }
}
