import type { Node } from '../node.ts';
import type { Operator } from '../operator.ts';
import { operators as allOperators } from '../operators/index.ts';
import type { FormulaProblem } from '../problem.ts';
import { reading } from './misreading.ts';
import { operatorNames } from './operator-names.ts';
import { Parser } from './parser.ts';
import { scanTokens } from './scan-tokens.ts';

/**
 * Reads a formula's text, Chinese or English, full-width or not. Operators get the names under which they are stored (unknown
 * ones stay as written), fields stay as written. Stops at the first problem.
 */
export function parseFormula(
  text: string,
  operators: readonly Operator[] = allOperators,
): { readonly node?: Node; readonly problems: readonly FormulaProblem[] } {
  return reading(() => new Parser(text, scanTokens(text), operatorNames(operators)).parse());
}
