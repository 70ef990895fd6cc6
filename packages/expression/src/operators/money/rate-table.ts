import { type Checking, report } from '../../check/checking.ts';
import type { Expression } from '../../check/expression.ts';
import { rowsArgument } from '../../check/rows-argument.ts';
import { sameType } from '../../check/unify.ts';
import type { Logic, Node } from '../../node.ts';
import { list, type Type } from '../../type.ts';
import { collected } from './collected.ts';

/** A table of steps: where each begins, and what stands in its column. */
export interface RateTable {
  readonly from: Expression;
  readonly column: Expression;
  readonly logic: Logic;
}

/**
 * Reads a table that is given as rows with a field `from` and the column, or written out as `[[0, 0.03], [10000, 0.05]]`.
 * `value` is the type of what is looked up; undefined (noted) when the table does not fit.
 */
export function rateTable(
  node: Node,
  column: string,
  at: { readonly value: Type; readonly checking: Checking },
): RateTable | undefined {
  const table = node.kind === 'list' ? written(node.items, node, at.checking) : fromRows(node, column, at.checking);
  if (!table) return undefined;
  const type = table.from.type.kind === 'list' ? table.from.type.of : table.from.type;
  return sameType(type, at.value) ? table : report(at.checking, node, otherKind);
}

function fromRows(node: Node, column: string, checking: Checking): RateTable | undefined {
  const rows = rowsArgument(node, checking);
  const field = (name: string) => rows?.inside.check({ kind: 'variable', name, from: node.from, to: node.to });
  const [from, value] = [field('from'), field(column)];
  return rows && from && value && { from: collected(rows, from), column: collected(rows, value), logic: rows.logic };
}

function written(steps: readonly Node[], node: Node, checking: Checking): RateTable | undefined {
  const pairs = steps.map((step) => (step.kind === 'list' && step.items.length === 2 ? step.items : undefined));
  if (pairs.length === 0 || pairs.includes(undefined)) return report(checking, node, needPairs);
  const side = (index: 0 | 1) => checking.check({ ...node, kind: 'list', items: pairs.map((pair) => pair![index]!) });
  const [from, column] = [side(0), side(1)];
  if (!from || !column) return undefined;
  const [starts, values] = [from.logic, column.logic] as readonly (readonly Logic[])[];
  return { from: from.expression, column: column.expression, logic: starts!.map((start, index) => [start, values![index]!]) };
}

export const itemOf = (type: Type | undefined): Type => (type?.kind === 'list' ? type.of : list({ kind: 'blank' }));

const otherKind = {
  code: 'TYPE_MISMATCH',
  message: {
    'zh-CN': '表里的 from 要和查找的值是同一种类型',
    en: 'The field “from” of the table must be of the same type as the value that is looked up',
  },
};

const needPairs = {
  code: 'NEED_RELATION',
  message: {
    'zh-CN': '这里要写一个表：有 from 字段的明细，或 [[0, 0.03], [10000, 0.05]]',
    en: 'A table is needed here: rows with a field “from”, or [[0, 0.03], [10000, 0.05]]',
  },
};
