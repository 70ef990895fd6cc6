import type { Logic } from '../node.ts';
import type { Operator } from '../operator.ts';
import { operators as allOperators } from '../operators/index.ts';
import { operatorNames } from './operator-names.ts';
import type { Locale, Naming } from './print-name.ts';
import { Printer } from './printer.ts';
import { readLogic } from './read-logic.ts';

/**
 * The text of a formula, as people of the locale write it; it reads back as the same JSON-Logic. With a schema and the scope the
 * formula stands in, fields are called by their labels. Long formulas have several lines. What is no formula prints as `…`.
 */
export function printFormula(logic: Logic, options: Naming & { readonly operators?: readonly Operator[] }): string {
  const { operators = allOperators, ...naming } = options;
  const { node } = readLogic(logic);
  return node ? new Printer(naming, functionNames(operators, naming.locale)).print(node) : '…';
}

/** Stored name → the name to print, which must lead back to it. */
function functionNames(operators: readonly Operator[], locale: Locale): ReadonlyMap<string, string> {
  const meant = operatorNames(operators);
  const printed = new Map<string, string>();
  for (const { name, aliases } of operators) {
    const word = locale === 'zh-CN' ? aliases['zh-CN'].find((alias) => meant.get(alias.toLowerCase()) === name) : undefined;
    if (!printed.has(name)) printed.set(name, word ?? name);
  }
  return printed;
}
