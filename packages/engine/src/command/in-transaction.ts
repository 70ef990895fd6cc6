import type { Actor } from './actor.ts';
import type { Directory } from './directory.ts';
import { directoryInForce, keepDirectory, replaceDirectory } from './directory-in-force.ts';
import { type CommandContext, Work } from './work.ts';

/** Does the work of one command in a transaction of its own; who works here is as the commands before it have left it. */
export async function inTransaction<T>(context: CommandContext, actor: Actor, act: (work: Work) => Promise<T>): Promise<T> {
  const { store, model, missed } = context;
  let former: Directory | undefined;
  try {
    return await store.transact(model, async (transaction) => {
      const directory = await directoryInForce(context, transaction);
      const work = new Work({ model, transaction, directory, actor, missed });
      const result = await act(work);
      if (work.directory !== directory) former = directory;
      replaceDirectory(directory, work.directory);
      return result;
    });
  } catch (error) {
    if (former) keepDirectory(former);
    throw error;
  }
}
