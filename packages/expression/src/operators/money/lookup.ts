import { callOf } from '../../check/build-call.ts';
import { type Checking, report } from '../../check/checking.ts';
import type { Typed } from '../../check/typed.ts';
import type { Call } from '../../node.ts';
import { defineOperator, type FunctionOperator } from '../../operator.ts';
import type { Value } from '../../value.ts';
import { itemOf, rateTable } from './rate-table.ts';
import { stepOf, stepsOf } from './steps.ts';

const words = {
  name: 'lookup',
  aliases: { 'zh-CN': ['查表'] },
  group: 'number',
  parameters: [{ kind: 'ordered' }, { kind: 'rows' }, { kind: 'literal text', optional: true }],
  summary: {
    'zh-CN': '按区间查表：from 不大于这个值的最后一行里那一列的值',
    en: 'The value of a column in the last row of a table whose “from” is not greater than a value',
  },
  examples: [
    ['lookup(15000, [[0, 0.03], [10000, 0.05]])', 0.05],
    ["lookup(9999.99, [[10000, 'B'], [0, 'A']])", 'A'],
    ['lookup(-1, [[0, 0.03], [10000, 0.05]])', null],
  ],
} as const;

const lookUp: FunctionOperator = {
  ...words,
  result: ({ types: [, , column] }) => itemOf(column),
  evaluate: (args, _, { types }) => {
    const index = stepOf(stepsOf(args, types));
    return index === undefined ? null : ((args[2] as readonly Value[])[index] ?? null);
  },
};

function form(call: Call, checking: Checking): Typed | undefined {
  const [valueNode, table, columnNode] = call.args;
  if (!valueNode || !table || call.args.length > 3) return report(checking, call, needArguments);
  const column = columnNode?.kind === 'literal' ? String(columnNode.value) : 'rate';
  const value = checking.check(valueNode);
  const steps = value && rateTable(table, column, { value: value.expression.type, checking });
  if (!steps) return undefined;
  return {
    node: call,
    logic: { lookup: [value.logic, steps.logic, ...(columnNode ? [column] : [])] },
    expression: callOf(lookUp, [value.expression, steps.from, steps.column], []),
  };
}

export const lookup = defineOperator({ ...words, form });

const needArguments = {
  code: 'ARITY',
  onOperator: true,
  message: { 'zh-CN': "写成 查表(值, 表, '列')", en: "Write lookup(value, table, 'column')" },
};
