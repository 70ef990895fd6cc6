import type { Environment } from '../environment.ts';
import type { Formula } from '../formula.ts';
import type { Value } from '../value.ts';
import { compile } from './compile.ts';

const compiled = new WeakMap<Formula, (environment: Environment) => Value>();

/** The function a formula is; the same one for the same formula. */
export function compileFormula(formula: Formula): (environment: Environment) => Value {
  const known = compiled.get(formula);
  if (known) return known;
  const run = compile(formula.expression);
  const evaluate = (environment: Environment): Value => run(environment.row, environment, undefined);
  compiled.set(formula, evaluate);
  return evaluate;
}
