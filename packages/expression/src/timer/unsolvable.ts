/** The instants at which an expression changes cannot be found; `what` names the operator that stands in the way. */
export class Unsolvable extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`no timer can be made of ${what}`);
    this.what = what;
  }
}

/** The answer in a list, or an empty list where there is none. */
export function ifSolvable<T>(answer: () => T): readonly T[] {
  try {
    return [answer()];
  } catch (error) {
    if (error instanceof Unsolvable) return [];
    throw error;
  }
}
