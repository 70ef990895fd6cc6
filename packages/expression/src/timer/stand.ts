import type { Whose } from '../check/expression.ts';
import type { Environment } from '../environment.ts';
import { compileWhose } from '../evaluate/compile-read.ts';
import type { Outer } from '../evaluate/run.ts';
import { nextMidnight } from '../evaluate/zone.ts';
import type { Row } from '../value.ts';

/** The rows an expression is about, and all else it may look at but the instant. */
export interface Stand {
  readonly row: Row | null;
  readonly outer: Outer | undefined;
  readonly environment: Environment;
}

/** The same stand at an instant. */
export const atInstant = ({ environment }: Stand, instant: number): Environment => ({ ...environment, now: instant });

/** Where the body of `within` stands: at another row, with nothing around it. Undefined where there is no such row. */
export function standAt(whose: Whose): (stand: Stand) => Stand | undefined {
  const find = compileWhose(whose);
  return ({ row, outer, environment }) => {
    const target = find(row, environment, outer);
    return target === null ? undefined : { row: target, outer: undefined, environment };
  };
}

/** The first instant after one, up to an end, at which something may change; null when it does not until then. */
export type NextChange = (after: number, end: number) => number | null;

/** What may change an expression's value at a stand. */
export type Changes = (stand: Stand) => readonly NextChange[];

export const never: Changes = () => [];

export const together =
  (all: readonly Changes[]): Changes =>
  (stand) =>
    all.flatMap((changes) => changes(stand));

/** The earliest of several changes. */
export function earliest(changes: readonly NextChange[], after: number, end: number): number | null {
  let first: number | null = null;
  for (const change of changes) {
    const next = change(after, first ?? end);
    if (next !== null && next > after && (first === null || next < first)) first = next;
  }
  return first;
}

/** The first instant in (after, end] at which `isChanged` holds, if from there on it goes on holding. */
export function bisect(after: number, end: number, isChanged: (instant: number) => boolean): number | null {
  if (end <= after || !isChanged(end)) return null;
  let before = after;
  let changed = end;
  while (changed - before > 1) {
    const middle = Math.floor((before + changed) / 2);
    if (isChanged(middle)) changed = middle;
    else before = middle;
  }
  return changed;
}

/** The next local midnight. */
export const midnight: Changes = ({ environment: { timeZone } }) => [
  (after, end) => {
    const next = nextMidnight(after, timeZone);
    return next <= end ? next : null;
  },
];
