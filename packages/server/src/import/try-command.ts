import { type Command, type Outcome, runCommand } from '@stepwell/engine';
import { writesOf } from '../files/writes-of.ts';
import type { House } from '../house.ts';
import type { Working } from '../jobs/who-works.ts';

class TakenBack extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('taken back');
    this.outcome = outcome;
  }
}

/** Does a command to see whether it can be done, and leaves no trace of it. Throws the refusal that it would meet. */
export async function tryCommand(house: House, { app, actor }: Working, command: Command): Promise<Outcome> {
  const writes = writesOf(house, actor);
  const transact: House['writes']['transact'] = (model, work) =>
    writes.transact(model, async (transaction) => {
      throw new TakenBack((await work(transaction)) as Outcome);
    });
  try {
    return await runCommand({ store: { ...writes, transact }, model: app.model, directory: app.directory }, command, actor);
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}
