import type { Expression, Whose } from '../check/expression.ts';
import { childrenOf } from '../check/walk.ts';
import type { Emitting } from './emitting.ts';

/** Whether an expression is the same for every row of the query, so that it can be computed before it. */
export function isRowFree(expression: Expression, context: Emitting, depth = 0): boolean {
  switch (expression.kind) {
    case 'item':
      return depth > 0;
    case 'scope':
      return isConstantScope(expression.name, context);
    case 'field':
      return isOutside(expression, context, depth);
    case 'within':
      return isOutside(expression, context, depth);
    case 'parameter':
      return !context.place.parameter && childrenOf(expression).every((child) => isRowFree(child, context, depth));
    case 'aggregate': {
      const { over } = expression;
      if (over.kind === 'relation' && !isOutside(over, context, depth)) return false;
      if (over.kind === 'rows' && (over.scope === undefined || !isConstantScope(over.scope, context))) return false;
      if (over.kind === 'list' && !isRowFree(over.list, context, depth)) return false;
      const inner = [expression.where, expression.body, expression.order];
      return inner.every((part) => part === undefined || isRowFree(part, context, depth + 1));
    }
    default:
      return childrenOf(expression).every((child) => isRowFree(child, context, depth));
  }
}

const isConstantScope = (name: string, { scopes }: Emitting): boolean => {
  const scope = Object.hasOwn(scopes, name) ? scopes[name] : undefined;
  return !scope || 'constant' in scope;
};

/** The row is one that is known before the query: of the environment, or of an aggregate that is. */
const isOutside = ({ scope, up = 0 }: Whose, context: Emitting, depth: number): boolean =>
  scope === undefined ? up < depth : isConstantScope(scope, context);
