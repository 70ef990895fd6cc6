import type { Logic } from '@stepwell/expression';

/** A place in a pattern that anything may take. */
export class Hole {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/** Whether a formula has the form of a pattern; what stands in the holes is put into `found`. */
export function matches(pattern: unknown, logic: Logic, found: Logic[]): boolean {
  if (pattern instanceof Hole) {
    found[pattern.at] = logic;
    return true;
  }
  if (pattern === null || typeof pattern !== 'object') return pattern === logic;
  if (logic === null || typeof logic !== 'object' || Array.isArray(pattern) !== Array.isArray(logic)) return false;
  const [wanted, given] = [Object.entries(pattern), Object.entries(logic)];
  return (
    wanted.length === given.length &&
    wanted.every(([key, part], at) => given[at]?.[0] === key && matches(part, given[at][1] as Logic, found))
  );
}
