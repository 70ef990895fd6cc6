import { setTimeout as pause } from 'node:timers/promises';
import { isForNow } from '../http/answer-error.ts';

/** Milliseconds after which what could not be written is tried again. */
const AGAIN = 250;

/** Does a write as soon as the database takes it, while `goesOn`: nobody waits for a job who could try again himself. */
export async function whenTaken<T>(write: () => Promise<T>, goesOn: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      if (!isForNow(error) || !goesOn()) throw error;
      await pause(AGAIN, undefined, { ref: false });
    }
  }
}

/** Milliseconds for which a line of a job waits for a database that others keep busy. */
const PATIENCE = 60_000;

/** The same, for one line of a job. */
export function lineWhenTaken<T>(write: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE;
  return whenTaken(write, () => performance.now() < end);
}
