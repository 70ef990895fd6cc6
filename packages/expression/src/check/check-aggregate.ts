import type { Call, Logic, Node } from '../node.ts';
import type { Words } from '../schema.ts';
import { boolean, type Type } from '../type.ts';
import { type Checking, depthOf, report } from './checking.ts';
import { condition } from './condition.ts';
import type { Aggregate, AggregateOperator, Expression } from './expression.ts';
import { inMeasure, isCallOf, type RowsArgument, rowsArgument, rowsOfMeasure } from './rows-argument.ts';
import { typeWords } from './type-words.ts';
import type { Typed } from './typed.ts';

const MOST_LEVELS = 2;

interface Plan {
  readonly operator: AggregateOperator;
  /** The result's type from the body's; undefined when such values cannot be aggregated so. */
  readonly result: (body: Type) => Type | undefined;
  /** The kinds of value that can, in words. */
  readonly of: Words;
  /** A further argument says by what the rows are ordered. */
  readonly ordered?: boolean;
  /** A last argument, a text, says what stands between the values. */
  readonly separated?: boolean;
}

/** Checks `sum(rows.field where …)` and its like: a value of each row, put together. */
export function checkAggregate(call: Call, checking: Checking, plan: Plan): Typed | undefined {
  const rows = firstArgument(call, checking);
  if (!rows) return undefined;
  const rest = call.args.slice(1);
  const separator = plan.separated ? separatorOf(rest) : undefined;
  const bodyNode = rows.body && rows.over.kind !== 'list' ? undefined : rest.shift();
  const body = bodyNode ? rows.inside.check(bodyNode) : rows.body;
  const orderNode = plan.ordered ? rest.shift() : undefined;
  const order = orderNode && rows.inside.check(orderNode);
  if (rest.length > 0) return report(checking, rest[0]!, tooMany(call.operator));
  if (!body) return bodyNode ? undefined : report(checking, call.args[0] ?? call, needField(call.operator));
  if (orderNode && !order) return undefined;
  const type = plan.result(body.expression.type);
  if (!type) return report(checking, body.node, cannotAggregate(call.operator, body.expression.type, plan.of));
  const expression = aggregate(plan.operator, rows, { type, body: body.expression, order: order?.expression, separator });
  return { node: call, expression, logic: valueLogic(plan.operator, rows, { body, order, separator }) };
}

/** Takes the text that stands between the values out of the arguments. */
function separatorOf(rest: Node[]): string | undefined {
  const last = rest.at(-1);
  if (last?.kind !== 'literal' || typeof last.value !== 'string') return undefined;
  rest.pop();
  return last.value;
}

/** Checks `count(rows where …)`; with a field, rows where it is blank do not count. */
export function checkCount(call: Call, checking: Checking, type: Type): Typed | undefined {
  const rows = firstArgument(call, checking);
  if (!rows) return undefined;
  const isList = rows.over.kind === 'list';
  const rest = call.args.slice(1);
  const bodyNode = isList || rows.body ? undefined : rest.shift();
  if (rest.length > 0) return report(checking, rest[0]!, tooMany(call.operator));
  const body = bodyNode ? rows.inside.check(bodyNode) : rows.body;
  if (bodyNode && !body) return undefined;
  const counted = isList ? undefined : body;
  const filled: Expression | undefined = counted && { kind: 'not', operand: emptyOf(counted.expression), type: boolean };
  const conditions = [rows.where?.expression, filled].filter((one) => one !== undefined);
  const where: Expression | undefined =
    conditions.length < 2 ? conditions[0] : { kind: 'and', operands: conditions, type: boolean };
  const isMeasure = call.args.length === 0;
  const logic: Logic = { count: isMeasure ? [] : [counted ? { map: [rows.logic, counted.logic] } : rows.logic] };
  return {
    node: call,
    logic,
    expression: { kind: 'aggregate', operator: 'count', over: rows.over, type, ...(where ? { where } : {}) },
  };
}

const emptyOf = (operand: Expression): Expression => ({ kind: 'empty', operand, type: boolean });

/** Checks `some(rows, condition)`, `some(rows where condition)` and their like. */
export function checkQuantifier(call: Call, checking: Checking, operator: 'some' | 'all' | 'none'): Typed | undefined {
  const rows = firstArgument(call, checking);
  if (!rows) return undefined;
  if (call.args.length > 2) return report(checking, call.args[2]!, tooMany(call.operator));
  const [, node] = call.args;
  const checked = node && rows.inside.check(node);
  if (node && !checked) return undefined;
  const test = checked && condition(checked, checking, { 'zh-CN': '条件', en: 'The condition' });
  if (node && !test) return undefined;
  if (!test && rows.where) return quantifier(call, operator, { ...rows, where: undefined }, rows.where);
  return quantifier(call, operator, rows, test);
}

function quantifier(call: Call, operator: 'some' | 'all' | 'none', rows: RowsArgument, test: Typed | undefined): Typed {
  const base = rows.where ? rows.logic : withoutFilter(rows.logic);
  const expression: Expression = {
    kind: 'aggregate',
    operator,
    over: rows.over,
    type: boolean,
    ...(rows.where ? { where: rows.where.expression } : {}),
    ...(test ? { body: test.expression } : {}),
  };
  return { node: call, expression, logic: { [operator]: test ? [base, test.logic] : [base] } };
}

const withoutFilter = (logic: Logic): Logic => (isCallOf(logic, 'filter') ? (logic['filter'] as readonly Logic[])[0]! : logic);

function firstArgument(call: Call, checking: Checking): RowsArgument | undefined {
  if (depthOf(checking.frame) >= MOST_LEVELS) return report(checking, call, nested);
  const [first] = call.args;
  if (first) return rowsArgument(first, checking);
  return inMeasure(checking) ? rowsOfMeasure(checking) : report(checking, call, needRows(call.operator));
}

function aggregate(
  operator: AggregateOperator,
  rows: RowsArgument,
  { type, body, order, separator }: Pick<Aggregate, 'order' | 'separator'> & { readonly type: Type; readonly body: Expression },
): Expression {
  const parts: Aggregate = {
    kind: 'aggregate',
    operator,
    over: rows.over,
    body,
    ...(rows.where ? { where: rows.where.expression } : {}),
    ...(order ? { order } : {}),
    ...(separator === undefined ? {} : { separator }),
  };
  return { ...parts, type };
}

function valueLogic(
  operator: AggregateOperator,
  rows: RowsArgument,
  { body, order, separator }: { readonly body: Typed; readonly order: Typed | undefined; readonly separator: string | undefined },
): Logic {
  const between = separator === undefined ? [] : [separator];
  if (order) return { [operator]: [rows.logic, body.logic, order.logic] };
  const isItem = rows.over.kind === 'list' && body.expression.kind === 'item';
  const isMeasure = rows.over.kind === 'rows' && !rows.over.through && isCallOf(rows.logic, 'var');
  if (isItem) return { [operator]: [rows.logic, ...between] };
  return { [operator]: [isMeasure ? body.logic : { map: [rows.logic, body.logic] }, ...between] };
}

const nested = {
  code: 'NESTED_AGG',
  message: {
    'zh-CN': `汇总最多嵌套 ${MOST_LEVELS} 层；请在中间的表上加一个公式字段`,
    en: `Aggregates nest at most ${MOST_LEVELS} deep; add a formula field to the table in between`,
  },
};

const needRows = (name: string) => ({
  code: 'NEED_RELATION',
  message: {
    'zh-CN': `“${name}”里要写关联的多条记录，如 ${name}(跟进记录 其中 …)`,
    en: `“${name}” needs related records, such as ${name}(followups where …)`,
  },
});

const needField = (name: string) => ({
  code: 'NEED_COLUMN',
  message: {
    'zh-CN': `请写明要汇总哪个字段，如 ${name}(明细.金额)`,
    en: `Say which field is meant, such as ${name}(items.amount)`,
  },
});

const tooMany = (name: string) => ({
  code: 'ARITY',
  message: { 'zh-CN': `“${name}”的参数太多`, en: `“${name}” has too many arguments` },
});

const cannotAggregate = (name: string, type: Type, of: Words) => ({
  code: 'TYPE_MISMATCH',
  message: {
    'zh-CN': `“${name}”只能用于${of['zh-CN']}，这里是${typeWords(type)['zh-CN']}`,
    en: `“${name}” needs ${of.en}, not ${typeWords(type).en}`,
  },
});
