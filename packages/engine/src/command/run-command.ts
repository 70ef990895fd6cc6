import type { Actor } from './actor.ts';
import type { Command } from './command.ts';
import { perform } from './commands.ts';
import { inTransaction } from './in-transaction.ts';
import type { Outcome } from './outcome.ts';
import { settle } from './settle.ts';
import type { CommandContext } from './work.ts';

/**
 * Does a command as one transaction: judge, write, derive, time. Resolves with the record when the commit is durable; throws a
 * Refusal, and then nothing has happened.
 */
export function runCommand(context: CommandContext, command: Command, actor: Actor): Promise<Outcome> {
  return inTransaction(context, actor, async (work) => {
    const outcome = await perform(work, command);
    await settle(work);
    const row = work.settled.get(`${outcome.table} ${outcome.id}`) ?? outcome.row;
    return { ...outcome, row, ...(work.warnings.length > 0 && { warnings: work.warnings }) };
  });
}
