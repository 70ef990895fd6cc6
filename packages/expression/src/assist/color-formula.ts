import type { Operator } from '../operator.ts';
import { operators as allOperators } from '../operators/index.ts';
import { operatorNames } from '../text/operator-names.ts';
import { type LooseToken, scanLoosely } from './scan-loosely.ts';

/** What a piece of a formula is, for the eye. */
export type Shade = 'number' | 'text' | 'name' | 'function' | 'word' | 'sign' | 'constant' | 'wrong';

export interface Shaded {
  readonly from: number;
  readonly to: number;
  readonly shade: Shade;
}

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** The pieces of a formula, so that they can be coloured; of any text, right or wrong. */
export function colorFormula(source: string, operators: readonly Operator[] = allOperators): readonly Shaded[] {
  const names = operatorNames(operators);
  const tokens = scanLoosely(source);
  return tokens.map((token, index) => {
    const isCalled = tokens[index + 1]?.value === '(' && tokens[index + 1]?.kind === 'operator';
    const isFunction = isCalled && !token.bracketed && names.has(token.value.toLowerCase());
    return { from: token.from, to: token.to, shade: token.kind === 'name' && isFunction ? 'function' : shadeOf(token) };
  });
}

function shadeOf({ kind, word, value }: LooseToken): Shade {
  if (kind === 'duration') return 'number';
  if (kind !== 'operator') return kind;
  if (CONSTANTS.has(value)) return 'constant';
  return word ? 'word' : 'sign';
}
