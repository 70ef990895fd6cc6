import type { Expression } from '../../check/expression.ts';
import type { RowsArgument } from '../../check/rows-argument.ts';
import type { Typed } from '../../check/typed.ts';
import { list } from '../../type.ts';

/** The values that an expression has in rows, as a list in the order of the rows. */
export const collected = ({ over, where }: RowsArgument, { expression: body }: Typed): Expression => ({
  kind: 'aggregate',
  operator: 'collect',
  over,
  body,
  ...(where ? { where: where.expression } : {}),
  type: list(body.type),
});
