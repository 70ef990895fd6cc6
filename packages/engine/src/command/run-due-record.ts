import type { DueRecord } from '../ports/store.ts';
import { loadDirectory } from './directory.ts';
import { settle } from './settle.ts';
import { timeRecord } from './time-record.ts';
import { type CommandContext, Work } from './work.ts';

/** Does one due record as a command of its own: its timers are derived at this instant, and those whose instant has come fire. */
export function runDueRecord(context: CommandContext, due: DueRecord): Promise<void> {
  const { store, model } = context;
  return store.transact(model, async (transaction) => {
    const directory = context.directory ?? (await loadDirectory(model, transaction));
    const work = new Work({ model, transaction, directory, actor: { kind: 'app', cause: 'timer' } });
    await timeRecord(work, due, { at: due.at });
    await settle(work);
  });
}
