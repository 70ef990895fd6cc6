import type { Environment } from '../environment.ts';
import type { Row, Value } from '../value.ts';

/** The rows around the innermost one. */
export interface Outer {
  readonly row: Row | null;
  readonly outer: Outer | undefined;
}

/** A compiled expression: its value for a row, in the rows around it. */
export type Run = (row: Row | null, environment: Environment, outer: Outer | undefined) => Value;

/** The row `up` rows further out. */
export function rowOutside(row: Row | null, outer: Outer | undefined, up: number): Row | null {
  let found = row;
  let rest = outer;
  for (let step = 0; step < up; step++) {
    found = rest?.row ?? null;
    rest = rest?.outer;
  }
  return found;
}
