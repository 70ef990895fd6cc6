import { callOf } from '../../check/build-call.ts';
import { type Checking, report } from '../../check/checking.ts';
import type { Expression } from '../../check/expression.ts';
import { scaleOf } from '../../check/number-type.ts';
import { type RowsArgument, rowsArgument } from '../../check/rows-argument.ts';
import type { Typed } from '../../check/typed.ts';
import { type Decimal, fromBig } from '../../evaluate/decimal.ts';
import type { Call, Node } from '../../node.ts';
import { defineOperator, type FunctionOperator, type Signature } from '../../operator.ts';
import { blank, type Type } from '../../type.ts';
import type { Value } from '../../value.ts';
import { collected } from './collected.ts';
import { itemOf } from './rate-table.ts';
import { sharesOf } from './shares.ts';

const words = {
  name: 'allocate',
  aliases: { 'zh-CN': ['分摊'] },
  group: 'number',
  parameters: [{ kind: 'number' }, { kind: 'number' }, { kind: 'rows' }],
  summary: {
    'zh-CN': '按权重分摊总数，各份加起来正好等于总数：分摊(总数, 本行权重, 各行.权重)',
    en: 'The share of a total by weight, exact to the last unit: allocate(total, weight, siblings.weight)',
  },
  examples: [
    ['allocate(100, 1, [1, 1, 1])', 34],
    ['allocate(10, 7, [1, 2, 7])', 7],
    ['allocate(10, 0, [0, 0])', null],
  ],
} as const;

/** The share of one's own row, known by its id; in a list, of the first with one's weight. */
function evaluate([total, weight, weights, ids, own]: readonly Value[], { types }: Signature): Value {
  const scale = Math.max(scaleOf(types[1]), scaleOf(itemOf(types[2])));
  const exact = (value: Value | undefined, type: Type | undefined) =>
    BigInt((value ?? 0) as Decimal) * 10n ** BigInt(scale - scaleOf(type));
  const mine = exact(weight, types[1]);
  const rows = (weights as readonly Value[]).map((each, index) => ({
    id: (ids as readonly Value[] | null)?.[index] ?? null,
    weight: exact(each, itemOf(types[2])),
  }));
  if (ids !== null) rows.sort((a, b) => (a.id! < b.id! ? -1 : 1));
  let at = rows.findIndex((row) => (ids === null ? row.weight === mine : row.id === own));
  // A record that is not saved yet is not among its siblings.
  if (at < 0 && ids !== null) at = rows.push({ id: own!, weight: mine }) - 1;
  const shares = sharesOf(
    BigInt(total as Decimal),
    rows.map((row) => row.weight),
  );
  const mineAt = shares?.[at];
  return mineAt === undefined ? null : fromBig(mineAt);
}

const share: FunctionOperator = {
  ...words,
  result: ({ types: [total] }) => total!,
  blanks: 'custom',
  evaluate: (args, _, signature) => (args[0] === null ? null : evaluate(args, signature)),
};

function form(call: Call, checking: Checking): Typed | undefined {
  const [totalNode, weightNode, rowsNode] = call.args;
  if (!totalNode || !weightNode || !rowsNode || call.args.length > 3) return report(checking, call, needArguments);
  const [total, weight, rows] = [checking.check(totalNode), checking.check(weightNode), rowsArgument(rowsNode, checking)];
  if (!total || !weight || !rows) return undefined;
  const body = rows.body;
  const numbers = [total, weight, body].every((typed) => typed?.expression.type.kind === 'number');
  if (!body || !numbers) return report(checking, body ? call : rowsNode, needNumbers);
  const all = rows.over.kind === 'list' ? listed(rows.over.list) : rowsWithIds(rowsNode, rows, body, checking);
  if (!all) return undefined;
  const logic = rows.over.kind === 'list' ? rows.logic : { map: [rows.logic, body.logic] };
  return {
    node: call,
    logic: { allocate: [total.logic, weight.logic, logic] },
    expression: callOf(share, [total.expression, weight.expression, ...all], []),
  };
}

const nothing: Expression = { kind: 'constant', value: null, type: blank };
const listed = (weights: Expression): readonly Expression[] => [weights, nothing, nothing];

function rowsWithIds(node: Node, rows: RowsArgument, body: Typed, checking: Checking): readonly Expression[] | undefined {
  const id: Node = { kind: 'variable', name: 'id', from: node.from, to: node.to };
  const [ids, own] = [rows.inside.check(id), checking.check(id)];
  return ids && own && [collected(rows, body), collected(rows, ids), own.expression];
}

export const allocate = defineOperator({ ...words, form });

const needArguments = {
  code: 'ARITY',
  onOperator: true,
  message: { 'zh-CN': '写成 分摊(总数, 本行权重, 各行.权重)', en: 'Write allocate(total, weight, siblings.weight)' },
};

const needNumbers = {
  code: 'TYPE_MISMATCH',
  message: { 'zh-CN': '“分摊”的总数和权重都要是数字', en: 'The total and the weights of “allocate” must be numbers' },
};
