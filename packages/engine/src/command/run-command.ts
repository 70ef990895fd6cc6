import type { Actor } from './actor.ts';
import type { Command } from './command.ts';
import { perform } from './commands.ts';
import { loadDirectory } from './directory.ts';
import type { Outcome } from './outcome.ts';
import { settle } from './settle.ts';
import { type CommandContext, Work } from './work.ts';

/**
 * Does a command as one transaction: judge, write, derive, time. Resolves with the record when the commit is durable; throws a
 * Refusal, and then nothing has happened.
 */
export function runCommand(context: CommandContext, command: Command, actor: Actor): Promise<Outcome> {
  const { store, model } = context;
  return store.transact(model, async (transaction) => {
    const directory = context.directory ?? (await loadDirectory(model, transaction));
    const work = new Work({ model, transaction, directory, actor, missed: context.missed });
    const outcome = await perform(work, command);
    await settle(work);
    const row = work.settled.get(`${outcome.table} ${outcome.id}`) ?? outcome.row;
    return { ...outcome, row, ...(work.warnings.length > 0 && { warnings: work.warnings }) };
  });
}
