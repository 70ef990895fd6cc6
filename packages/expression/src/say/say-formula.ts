import type { Logic } from '../node.ts';
import { readLogic } from '../text/read-logic.ts';
import { Speaker } from './speaker.ts';
import type { Voice } from './voice.ts';

/**
 * A formula in words, for people who do not write formulas: labels in place of keys, conditions as sentences. It need not read back;
 * `printFormula` writes what does. What is no formula is said as `…`.
 */
export function sayFormula(logic: Logic, voice: Voice): string {
  const { node } = readLogic(logic);
  return node ? new Speaker(voice).say(node) : '…';
}

/** The same, of conditions that must all hold each by itself; from the second on they begin with “and”. */
export function sayConditions(logic: Logic, voice: Voice): readonly string[] {
  const { node } = readLogic(logic);
  if (node?.kind !== 'call' || node.operator !== 'and') return [sayFormula(logic, voice)];
  return node.args.map((arg, at) => new Speaker(voice).sayOneOf(arg, at));
}
