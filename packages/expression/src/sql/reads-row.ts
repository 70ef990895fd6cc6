import type { Expression, Whose } from '../check/expression.ts';
import { childrenOf } from '../check/walk.ts';

/** Whether an expression reads a row of the statement; if not, it is computed once and bound. `rows` are the scopes that are rows. */
export function readsRow(expression: Expression, rows: { readonly [scope: string]: unknown }): boolean {
  const isRow = ({ scope }: Whose) => scope === undefined || Object.hasOwn(rows, scope);
  switch (expression.kind) {
    case 'item':
      return true;
    case 'scope':
      return Object.hasOwn(rows, expression.name);
    case 'field':
      return isRow(expression);
    case 'within':
      // Its body speaks of the row it leads to.
      return isRow(expression);
    case 'aggregate': {
      const { over } = expression;
      if (over.kind === 'relation') return isRow(over);
      if (over.kind === 'rows') return over.scope === undefined || over.scope === 'rows';
      return (
        readsRow(over.list, rows) ||
        [expression.where, expression.body, expression.order].some((part) => part && readsOuterRow(part, rows))
      );
    }
    default:
      return childrenOf(expression).some((child) => readsRow(child, rows));
  }
}

/** Within an aggregate over a list, its items are no rows of the statement. */
function readsOuterRow(expression: Expression, rows: { readonly [scope: string]: unknown }): boolean {
  if (expression.kind === 'item') return false;
  const children = childrenOf(expression);
  return children.length === 0 ? readsRow(expression, rows) : children.some((child) => readsOuterRow(child, rows));
}
