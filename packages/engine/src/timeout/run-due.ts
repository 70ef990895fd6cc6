import type { Model } from '../model/model.ts';
import type { DueRecord, Store } from '../ports/store.ts';

/** Records taken at a time, so that what people do gets its turn in between. */
const BATCH = 200;
/** So often something follows before the clock is looked at again. */
const TURNS = 32;

export interface DueWork {
  readonly store: Store;
  readonly model: Model;
  /** Does one due record, as a command of its own; called in the order of their instants. */
  readonly handle: (due: DueRecord) => Promise<unknown>;
  /** Told of each record whose command failed; it stays due. */
  readonly onFailure?: (due: DueRecord, reason: unknown) => void;
  /** Does some of what follows a new version; answers how much, undefined where nothing does. What is due comes before it. */
  readonly follow?: () => Promise<number | undefined>;
  /** For how many milliseconds nothing is to follow now, so that people have their turn. */
  readonly rest?: () => number;
}

export interface DueReport {
  readonly done: number;
  readonly failed: number;
  /** Milliseconds after which more of what follows a new version may be done. */
  readonly rest?: number;
}

/**
 * Does everything that is due at or before `until`, in order, in bounded batches; also what becomes due by doing it, and between the
 * batches what follows a new version: not all of it, so that what is due meanwhile is not late for it, and nothing while it is to rest.
 */
export async function runDue(work: DueWork, until: number): Promise<DueReport> {
  const { store, model } = work;
  const failed = new Set<string>();
  const seen = new Set<string>();
  let done = 0;
  for (let turn = 0, wasIdle = true; ; turn++) {
    const mayFollow = !work.rest?.();
    const looked = store.transact(model, (transaction) => transaction.due(until, BATCH + failed.size));
    // Where nothing was due a moment ago both are asked for at once, and share a commit.
    const following = mayFollow && wasIdle ? work.follow?.() : undefined;
    following?.catch(() => undefined);
    const batch = (await looked).filter((record) => !failed.has(nameOf(record)));
    for (const { record, reason } of await runBatch(work, batch, seen)) {
      failed.add(nameOf(record));
      work.onFailure?.(record, reason);
    }
    done += batch.filter((record) => !failed.has(nameOf(record))).length;
    const followed = await (following ?? (mayFollow ? work.follow?.() : undefined));
    done += followed ?? 0;
    wasIdle = batch.length === 0;
    if (!wasIdle) continue;
    // Where it was not asked something may follow.
    const rest = mayFollow && followed === undefined ? 0 : (work.rest?.() ?? 0);
    if (rest > 0) return { done, failed: failed.size, rest };
    if (followed === undefined || turn >= TURNS) return { done, failed: failed.size };
  }
}

const nameOf = ({ table, id }: DueRecord): string => `${table} ${id}`;

/** The commands of a batch queue up together, so that the store may commit them in groups. */
async function runBatch({ handle }: DueWork, batch: readonly DueRecord[], seen: Set<string>) {
  const results = await Promise.allSettled(batch.map((record) => (isStuck(record, seen) ? stuck(record) : handle(record))));
  return results.flatMap((result, index) =>
    result.status === 'rejected' ? [{ record: batch[index] as DueRecord, reason: result.reason as unknown }] : [],
  );
}

/** A record that was done and is due for the same instant still would be done for ever. */
function isStuck(record: DueRecord, seen: Set<string>): boolean {
  const key = `${nameOf(record)} ${record.at}`;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

const stuck = ({ table, id, at }: DueRecord): Promise<never> =>
  Promise.reject(new Error(`${table} ${id} stays due for ${new Date(at).toISOString()} although it was done`));
