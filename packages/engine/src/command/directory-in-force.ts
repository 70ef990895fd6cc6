import type { Transaction } from '../ports/store.ts';
import { type Directory, loadDirectory } from './directory.ts';
import type { CommandContext } from './work.ts';

/** A directory that a command has made old, and what is true instead. */
const replaced = new WeakMap<Directory, Directory>();

/**
 * The directory for a command: the host's, unless a command that came before made it old (the host learns of that only after the
 * commit); loaded when the host keeps none.
 */
export function directoryInForce({ directory, model }: CommandContext, transaction: Transaction): Directory | Promise<Directory> {
  if (!directory) return loadDirectory(model, transaction);
  let newest = directory;
  for (let next: Directory | undefined = newest; next; next = replaced.get(next)) newest = next;
  return newest;
}

/** Notes that a command changed who works here. */
export function replaceDirectory(former: Directory, present: Directory): void {
  if (former !== present) replaced.set(former, present);
}

/** The command of this directory was not kept after all. */
export const keepDirectory = (former: Directory): boolean => replaced.delete(former);
