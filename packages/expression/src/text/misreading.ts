import type { Place } from '../node.ts';
import type { FormulaProblem } from '../problem.ts';
import type { Words } from '../schema.ts';

/** Thrown by the readers at the first thing they cannot read; `reading` turns it into a problem. */
export class Misreading extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

/** What to do about it: in words, or as the text to put in place of the wrong one. */
export interface Remedy {
  readonly hint?: Words;
  readonly fix?: string;
}

/** Stops reading with a problem at a place. */
export function misread(code: string, { from, to, path }: Place, message: Words, remedy?: Remedy): never {
  throw new Misreading({ code, from, to, ...(path === undefined ? {} : { path }), message, ...remedy });
}

/** Runs a reader and gives what it read, or the problem at which it stopped. */
export function reading<T>(read: () => T): { readonly node?: T; readonly problems: readonly FormulaProblem[] } {
  try {
    return { node: read(), problems: [] };
  } catch (error) {
    if (error instanceof Misreading) return { problems: [error.problem] };
    throw error;
  }
}
