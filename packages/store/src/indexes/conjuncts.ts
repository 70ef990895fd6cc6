import type { Expression, Formula } from '@stepwell/expression';

/** The fields of the row itself that a condition holds equal to something that is the same for every row. */
export function equalFields({ expression }: Formula): readonly string[] {
  return [...new Set(conjuncts(expression).flatMap(equalField))];
}

/** The fields of the row itself that an expression reads, wherever in it. */
export function fieldsIn({ expression }: Formula, table: string): readonly string[] {
  const found = new Set<string>();
  visit(expression, (part) => {
    if (part.kind === 'field' && part.table === table && part.path.length === 0) found.add(part.field);
  });
  return [...found];
}

/** The conditions of which all must hold. */
export const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.kind === 'and' ? expression.operands.flatMap(conjuncts) : [expression];

function equalField(condition: Expression): string[] {
  if (condition.kind === 'field') return ownField(condition);
  if (condition.kind === 'in') return condition.items.some(readsRow) ? [] : ownField(condition.operand);
  if (condition.kind !== 'compare' || condition.operator !== '==') return [];
  const { left, right } = condition;
  if (!readsRow(right)) return ownField(left);
  return readsRow(left) ? [] : ownField(right);
}

/** The field, when an expression is no more than a field of the row. */
export const ownField = (expression: Expression): string[] =>
  expression.kind === 'field' && isOwn(expression) ? [expression.field] : [];

const isOwn = ({ scope, up = 0, path }: Extract<Expression, { kind: 'field' }>) =>
  scope === undefined && up === 0 && path.length === 0;

function readsRow(expression: Expression): boolean {
  let reads = false;
  visit(expression, (part) => {
    if ((part.kind === 'field' || part.kind === 'within') && part.scope === undefined) reads = true;
    if (part.kind === 'aggregate' && part.over.kind === 'relation') reads = true;
  });
  return reads;
}

function visit(part: unknown, see: (expression: Expression) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if ('kind' in part && 'type' in part) see(part as Expression);
  for (const [name, value] of Object.entries(part)) if (name !== 'operator' && name !== 'signature') visit(value, see);
}
