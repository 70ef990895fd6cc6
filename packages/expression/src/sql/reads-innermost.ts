import type { Expression, Whose } from '../check/expression.ts';
import { childrenOf } from '../check/walk.ts';

/** Whether an expression reads the innermost row. */
export function readsInnermost(expression: Expression, depth = 0): boolean {
  const isInnermost = ({ scope, up = 0 }: Whose) => scope === undefined && up === depth;
  switch (expression.kind) {
    case 'item':
      return depth === 0;
    case 'field':
    case 'within':
      return isInnermost(expression);
    case 'aggregate': {
      const { over, where, body, order } = expression;
      if (over.kind === 'relation' && isInnermost(over)) return true;
      if (over.kind === 'list' && readsInnermost(over.list, depth)) return true;
      return [where, body, order].some((part) => part !== undefined && readsInnermost(part, depth + 1));
    }
    default:
      return childrenOf(expression).some((child) => readsInnermost(child, depth));
  }
}
