import type { Node } from '../node.ts';
import { type Checking, report } from './checking.ts';
import type { Expression } from './expression.ts';
import { childrenOf } from './walk.ts';

const MOST_PARTS = 40;

/**
 * Whether an expression is small enough to stand twice in what is made of it, as the middle of `a < b < c` does; notes it where
 * it is not. Were it of any size, nested ones would double at every level.
 */
export function isRepeatable(expression: Expression, node: Node, checking: Checking): boolean {
  if (partsOf(expression, MOST_PARTS) >= 0) return true;
  report(checking, node, tooLarge);
  return false;
}

/** What is left of a number of parts; negative as soon as there are more, without looking at the rest. */
function partsOf(expression: Expression, most: number): number {
  let left = most - 1;
  for (const child of childrenOf(expression)) {
    if (left < 0) return left;
    left = partsOf(child, left);
  }
  return left;
}

const tooLarge = {
  code: 'TOO_BIG',
  message: {
    'zh-CN': '这一部分太复杂，不能放在这里；请先做成公式字段，或者用“且”连接两个比较',
    en: 'This part is too large to stand here: make it a formula field first, or join two comparisons with “and”',
  },
};
