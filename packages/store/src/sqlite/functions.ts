import { type SqliteFunction, sqliteFunctions } from '@stepwell/expression';
import { fold } from '../text/fold.ts';
import { sortKey } from '../text/sort-key.ts';
import type { Connection } from './connection.ts';

const ofText = (name: string, compute: (text: string) => string): SqliteFunction => ({
  name,
  arity: 1,
  run: (text) => (typeof text === 'string' ? compute(text) : null),
});

export const SORT_KEY = 'stepwell_sort_key';
export const FOLD = 'stepwell_fold';
/** Of readers: throws when nobody waits for the statement any more. */
export const TICK = 'stepwell_tick';

const functions: readonly SqliteFunction[] = [...sqliteFunctions, ofText(SORT_KEY, sortKey), ofText(FOLD, fold)];

/** Lets SQL call what formulas and the planner need; every connection has it. */
export function installFunctions(connection: Connection): void {
  for (const { name, arity, run } of functions) {
    const options = { deterministic: true, safeIntegers: true, varargs: arity < 0 };
    // The library reads the number of arguments off the function.
    connection.function(
      name,
      options,
      Object.defineProperty((...args: unknown[]) => run(...args), 'length', { value: Math.max(arity, 0) }),
    );
  }
}
