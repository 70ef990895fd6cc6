import type { Environment } from '../environment.ts';
import { compileFormula } from '../evaluate/compile-formula.ts';
import type { Formula } from '../formula.ts';
import { createSolver } from './create-solver.ts';
import { type Changes, earliest } from './stand.ts';

const MOST_CHANGES = 10_000;
const solved = new WeakMap<Formula, Changes>();

/** When a formula's value may change by itself. Throws Unsolvable where that cannot be known. */
export function changesOfFormula(formula: Formula): Changes {
  const known = solved.get(formula);
  if (known) return known;
  const found = createSolver().changesOf(formula.expression);
  solved.set(formula, found);
  return found;
}

/**
 * The first instant after `from`, up to `until`, at which the formula's value changes, exact to the millisecond; null when it
 * does not. After very many changes of parts that leave the value as it is, the instant reached is given: ask again from there.
 * The clock of the environment plays no part. `checkTimer` says beforehand whether a formula can be solved.
 */
export function nextFlip(formula: Formula, environment: Environment, from: number, until: number): number | null {
  if (formula.clock === null || until <= from) return null;
  const evaluate = compileFormula(formula);
  const valueAt = (now: number) => evaluate({ ...environment, now });
  const next = changesOfFormula(formula)({ row: environment.row, outer: undefined, environment });
  const before = valueAt(from);
  let reached = from;
  for (let count = 0; count < MOST_CHANGES; count++) {
    const change = earliest(next, reached, until);
    if (change === null) return null;
    if (valueAt(change) !== before) return change;
    reached = change;
  }
  return reached;
}
