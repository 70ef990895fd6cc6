import type { BulkResult, Refusal } from '@stepwell/engine';
import type { Locale } from '../http/reader-locale.ts';
import { sentencesOf } from '../jobs/sentences.ts';

type Failed = BulkResult['failed'][number];
type Change = BulkResult['changes'][number];

const MOST = { changes: 20, failed: 100, why: 20 };

/** What came of a bulk act so far. */
export class BulkTally {
  readonly changes: Change[] = [];
  readonly failed: Failed[] = [];
  readonly #locale: Locale;
  readonly #why = new Map<string, BulkResult['why'][number]>();
  readonly #missing = new Map<string, BulkResult['missing'][number]>();
  #changed = 0;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  get changed(): number {
    return this.#changed;
  }

  /** A record was changed; how, as long as somebody would read it. */
  addChange(change: () => Change | undefined): void {
    this.#changed++;
    const shown = this.changes.length < MOST.changes ? change() : undefined;
    if (shown) this.changes.push(shown);
  }

  addFailure(id: string, title: string, refusal: Refusal): void {
    const reasons = sentencesOf(refusal, this.#locale);
    const { code } = refusal;
    this.failed.push({ id, title, code, reasons });
    for (const reason of new Set(reasons)) count(this.#why, `${code} ${reason}`, { code, reason });
    for (const { kind, key, label } of refusal.details.missing ?? [])
      count(this.#missing, `${kind} ${key}`, { kind, key, label: label[this.#locale] });
  }

  result(dryRun: boolean): BulkResult {
    const why = byCount(this.#why).slice(0, MOST.why);
    const failed = this.failed.slice(0, MOST.failed);
    return { dryRun, changes: this.changes, failed, why, missing: byCount(this.#missing) };
  }
}

function count<T extends { readonly count: number }>(counts: Map<string, T>, key: string, what: Omit<T, 'count'>): void {
  counts.set(key, { ...what, count: (counts.get(key)?.count ?? 0) + 1 } as T);
}

const byCount = <T extends { readonly count: number }>(counts: ReadonlyMap<string, T>): T[] =>
  [...counts.values()].sort((one, other) => other.count - one.count);
