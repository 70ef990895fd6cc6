import type { Row } from '@stepwell/expression';
import type { DueRecord } from '../ports/store.ts';
import { inTransaction } from './in-transaction.ts';
import { Refusal } from './refusal.ts';
import { RowsAhead } from './rows-ahead.ts';
import { doDue } from './run-due-record.ts';
import { type CommandContext, Work } from './work.ts';

/** So many records are looked for at a time. */
const TAKEN = 500;

/**
 * Derives records that follow a new version, one after the other in one command, for as long as `goesOn` says; what is past then only
 * marks. Answers how many; undefined where nothing follows. A record that fails becomes due by itself and holds up no other.
 */
export async function followVersion(context: CommandContext, goesOn: () => boolean): Promise<number | undefined> {
  const progress: Progress = { done: 0 };
  try {
    return await followSome(context, goesOn, progress);
  } catch (error) {
    const { done, under } = progress;
    // A busy or closing store says nothing of the record.
    if (!under || (error instanceof Refusal && error.status >= 500)) throw error;
    let left = done;
    if (done > 0) await followSome(context, () => --left > 0, { done: 0 });
    await passBy(context, under);
    return done + 1;
  }
}

/** How far a command has come, and with which record it is. */
interface Progress {
  done: number;
  under?: DueRecord;
}

const skipping = (context: CommandContext): CommandContext => ({ ...context, missed: 'skip' });

function followSome(context: CommandContext, goesOn: () => boolean, progress: Progress): Promise<number | undefined> {
  return inTransaction(skipping(context), { kind: 'app', cause: 'timer' }, async (work) => {
    const following = await work.transaction.following(TAKEN);
    if (!following) return undefined;
    const { table, at, ids } = following;
    const ahead = new RowsAhead(work, table, ids);
    for (const [place, id] of ids.entries()) {
      progress.under = { table, id, at, derive: true };
      const row = await ahead.take(place);
      if (await doAlone(work, progress.under, row)) ahead.forget();
      progress.done += 1;
      if (!goesOn()) break;
    }
    progress.under = undefined;
    const isAll = ids.length < TAKEN && progress.done === ids.length;
    const last = isAll ? null : (ids[progress.done - 1] ?? null);
    await work.apply([{ effect: 'followed', table, last, count: progress.done }]);
    return progress.done;
  });
}

/** Each record is work of its own: what one sets off is not counted with what others do. Answers whether others were derived, too. */
async function doAlone(work: Work, due: DueRecord, row: Row | undefined): Promise<boolean> {
  const { model, transaction, directory, actor } = work;
  const own = new Work({ model, transaction, directory, actor, missed: 'skip' });
  if (row) own.expect(due.table, row);
  await doDue(own, due);
  if (own.directory !== directory) await work.renewDirectory();
  return own.settled.size > 1 || own.directory !== directory;
}

/** Leaves a record to be done as a command of its own, if it is still the next that follows. */
function passBy(context: CommandContext, { table, id }: DueRecord): Promise<void> {
  return inTransaction(skipping(context), { kind: 'app', cause: 'timer' }, async (work) => {
    const next = await work.transaction.following(1);
    if (next?.table !== table || next.ids[0] !== id) return;
    await work.apply([
      { effect: 'derive', table, ids: [id], missed: 'skip' },
      { effect: 'followed', table, last: id, count: 1 },
    ]);
  });
}
