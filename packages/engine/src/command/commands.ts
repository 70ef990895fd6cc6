import { acts } from '../acts/index.ts';
import type { Command } from './command.ts';
import { create } from './create.ts';
import { noteFirst } from './note-first.ts';
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
  act: async (work, { act: name, table: key, id, version, input }) => {
    const act = acts.find((one) => one.name === name);
    if (!act) throw refuse('ACT_UNKNOWN');
    const table = work.table(key);
    const outcome = await act.run(work, { table, id, version, input });
    if (act.isAction !== false) await noteFirst(work, table, { id, field: 'first_action_at' });
    return outcome;
  },
};

/** Does what the command says, within the work of its transaction. */
export function perform(work: Work, command: Command): Promise<Outcome> {
  return (commands[command.kind] as (work: Work, command: Command) => Promise<Outcome>)(work, command);
}
