import type { DueRecord } from '../ports/store.ts';
import { deriveTouched } from './derive.ts';
import { inTransaction } from './in-transaction.ts';
import { Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import { timeRecord } from './time-record.ts';
import type { CommandContext, Work } from './work.ts';

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
  const { missed = context.missed } = due;
  return inTransaction({ ...context, missed }, { kind: 'app', cause: 'timer' }, (work) => doDue(work, due, refusal));
}

/** Does a due record as the work of a command, of which nothing else has been done. */
export async function doDue(work: Work, due: DueRecord, refusal?: Refusal): Promise<void> {
  if (due.derive) await deriveAgain(work, due);
  if (!due.derive || work.model.tables.get(due.table)?.timeouts.length) await timeRecord(work, due, { at: due.at, refusal });
  await settle(work);
}

/** What is stored of the record follows what it depends on; nothing waits for that any more. */
async function deriveAgain(work: Work, { table, id }: DueRecord): Promise<void> {
  await work.apply([{ effect: 'wakes', table, id, at: null }]);
  work.touch(table, id);
  await deriveTouched(work);
  work.timed.delete(`${table} ${id}`);
}
