import type { DueRecord } from '../ports/store.ts';
import { loadDirectory } from './directory.ts';
import { Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import { timeRecord } from './time-record.ts';
import { type CommandContext, Work } from './work.ts';

/**
 * Does one due record as a command of its own: its timers are derived at this instant, and those whose instant has come fire.
 * Where an action is refused, none of them happens; the timers count as fired, and the record's history says why.
 */
export async function runDueRecord(context: CommandContext, due: DueRecord): Promise<void> {
  try {
    await attempt(context, due);
  } catch (error) {
    // A busy or closing store refuses too: then the record stays due.
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    await attempt(context, due, error);
  }
}

function attempt(context: CommandContext, due: DueRecord, refusal?: Refusal): Promise<void> {
  const { store, model } = context;
  return store.transact(model, async (transaction) => {
    const directory = context.directory ?? (await loadDirectory(model, transaction));
    const work = new Work({ model, transaction, directory, actor: { kind: 'app', cause: 'timer' } });
    await timeRecord(work, due, { at: due.at, refusal });
    await settle(work);
  });
}
