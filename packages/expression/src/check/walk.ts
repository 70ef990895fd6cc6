import type { Aggregate, Expression } from './expression.ts';

/** The expressions an expression is made of, one level down. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'field':
    case 'scope':
    case 'item':
      return [];
    case 'within':
      return [expression.body];
    case 'widen':
    case 'not':
    case 'empty':
      return [expression.operand];
    case 'and':
    case 'or':
    case 'coalesce':
      return expression.operands;
    case 'compare':
      return [expression.left, expression.right];
    case 'if':
      return [...expression.branches.flatMap((branch) => [branch.when, branch.result]), expression.otherwise];
    case 'in':
      return [expression.operand, ...expression.items];
    case 'contains':
      return [expression.list, expression.item];
    case 'list':
      return expression.items;
    case 'call':
      return expression.args;
    case 'parameter':
      return expression.at ? [expression.at] : [];
    case 'aggregate':
      return partsOf(expression);
  }
}

function partsOf({ over, where, body, order }: Aggregate): readonly Expression[] {
  const list = over.kind === 'list' ? over.list : undefined;
  return [list, where, body, order].filter((part) => part !== undefined);
}

/** Whether a property holds somewhere in an expression. */
export const isSomewhere = (expression: Expression, holds: (part: Expression) => boolean): boolean =>
  holds(expression) || childrenOf(expression).some((child) => isSomewhere(child, holds));

/** Which clock an expression reads: any instant, only local midnights, or none. */
export function clockOf(expression: Expression): null | 'day' | 'now' {
  let clock: null | 'day' | 'now' = expression.kind === 'call' ? (expression.operator.clock ?? null) : null;
  for (const child of childrenOf(expression)) {
    if (clock === 'now') break;
    clock = clockOf(child) ?? clock;
  }
  return clock;
}

/** Whether the value depends on who asks. */
export const readsMe = (expression: Expression): boolean =>
  isSomewhere(expression, (part) => {
    if (part.kind === 'scope') return part.name === 'me';
    if (part.kind === 'field' || part.kind === 'within') return part.scope === 'me';
    if (part.kind === 'aggregate') return part.over.kind === 'relation' && part.over.scope === 'me';
    return part.kind === 'call' && part.operator.readsMe === true;
  });

/** How many parts an expression has when every part is counted as often as it is evaluated. */
export function sizeOf(expression: Expression, sizes = new Map<Expression, number>()): number {
  const known = sizes.get(expression);
  if (known !== undefined) return known;
  const size = childrenOf(expression).reduce((sum, child) => sum + sizeOf(child, sizes), 1);
  sizes.set(expression, size);
  return size;
}
