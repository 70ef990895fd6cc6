import { acts } from '../acts/index.ts';
import type { Command } from './command.ts';
import { create } from './create.ts';
import type { Outcome } from './outcome.ts';
import { purge } from './purge.ts';
import { refuse } from './refusals.ts';
import { remove, restore } from './remove.ts';
import { undo } from './undo.ts';
import { move, update } from './update.ts';
import type { Work } from './work.ts';

type Run = { readonly [kind in Command['kind']]: (work: Work, command: Extract<Command, { kind: kind }>) => Promise<Outcome> };

const commands: Run = {
  create,
  update,
  move,
  delete: remove,
  restore,
  purge,
  undo,
  act: (work, command) => {
    const act = acts.find(({ name }) => name === command.act);
    if (!act) throw refuse('ACT_UNKNOWN');
    return act.run(work, { table: work.table(command.table), id: command.id, version: command.version, input: command.input });
  },
};

/** Does what the command says, within the work of its transaction. */
export function perform(work: Work, command: Command): Promise<Outcome> {
  return (commands[command.kind] as (work: Work, command: Command) => Promise<Outcome>)(work, command);
}
