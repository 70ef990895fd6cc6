import type { Call, Logic, Node, Variable } from '../node.ts';
import { boolean } from '../type.ts';
import { type Checking, type Frame, report } from './checking.ts';
import { checkCondition } from './condition.ts';
import type { Over } from './expression.ts';
import { resolveName } from './resolve-name.ts';
import type { Typed } from './typed.ts';

/** The rows an aggregate runs over, as its first argument says: `followups.fee where kind = 'visit'`. */
export interface RowsArgument {
  readonly over: Over;
  /** The check of what stands inside: a bare name is a field of these rows. */
  readonly inside: Checking;
  readonly where?: Typed;
  readonly body?: Typed;
  /** The rows and their condition as stored. */
  readonly logic: Logic;
}

const where = { 'zh-CN': '“其中”', en: '“where”' };
const FILTERS = new Set(['filter', 'where']);

/** Whether a node speaks of rows (or their fields), without noting anything. */
export function speaksOfRows(node: Node, checking: Checking): boolean {
  if (node.kind === 'call') return FILTERS.has(node.operator) || node.operator === 'map';
  if (node.kind !== 'variable') return false;
  return resolveName(node, { ...nameFrame(checking), problems: [] })?.kind === 'rows';
}

/** Reads the first argument of an aggregate; undefined (noted) when it gives no rows. */
export function rowsArgument(node: Node, checking: Checking): RowsArgument | undefined {
  if (node.kind === 'call' && node.args.length === 2 && FILTERS.has(node.operator)) return filtered(node, checking);
  if (node.kind === 'call' && node.args.length === 2 && node.operator === 'map') return mapped(node, checking);
  if (node.kind === 'variable' && speaksOfRows(node, checking)) return named(node, checking);
  return inMeasure(checking) ? withBody(rowsOfMeasure(checking), node) : listed(node, checking);
}

/** In a measure, an aggregate without rows of its own runs over the rows of the group. */
export const inMeasure = ({ scope, frame }: Checking): boolean => scope.measure === true && !frame.outer;

/** The rows of the query's group. */
export function rowsOfMeasure(checking: Checking): RowsArgument {
  const table = checking.scope.table ?? '';
  return { over: { kind: 'rows', table }, inside: checking.inside({ table }), logic: { var: 'rows' } };
}

function filtered(node: Call, checking: Checking): RowsArgument | undefined {
  const rows = rowsArgument(node.args[0]!, checking);
  const condition = rows && checkCondition(node.args[1]!, rows.inside, where);
  if (!condition) return undefined;
  return { ...rows, where: rows.where ? both(rows.where, condition) : condition, logic: filterLogic(rows, condition.logic) };
}

const filterLogic = ({ logic, where: before }: RowsArgument, condition: Logic): Logic => {
  if (!before || !isCallOf(logic, 'filter')) return { filter: [logic, condition] };
  const [rows] = logic['filter'] as readonly Logic[];
  return { filter: [rows!, { and: [before.logic, condition] }] };
};

/** Whether stored logic is a call of an operator; an array has a `filter` too, but not of its own. */
export const isCallOf = (logic: Logic, operator: string): logic is { readonly [operator: string]: Logic } =>
  typeof logic === 'object' && logic !== null && Object.hasOwn(logic, operator);

const both = (a: Typed, b: Typed): Typed => ({
  node: b.node,
  logic: { and: [a.logic, b.logic] },
  expression: { kind: 'and', operands: [a.expression, b.expression], type: boolean },
});

function mapped(node: Call, checking: Checking): RowsArgument | undefined {
  const rows = rowsArgument(node.args[0]!, checking);
  if (rows?.body && rows.over.kind !== 'list') return report(checking, node, twoBodies);
  return rows && withBody(rows, node.args[1]!);
}

function withBody(rows: RowsArgument, node: Node): RowsArgument | undefined {
  const body = rows.inside.check(node);
  return body && { ...rows, body };
}

function named(node: Variable, checking: Checking): RowsArgument | undefined {
  const resolved = resolveName(node, nameFrame(checking));
  if (resolved?.kind !== 'rows') return undefined;
  const { over, table, logic, rest } = resolved;
  const rows = inMeasure(checking) ? throughMeasure(over, table, checking) : { over, inside: checking.inside({ table }) };
  if (rest.length === 0) return { ...rows, logic };
  return withBody({ ...rows, logic }, { ...node, name: rest.join('.') });
}

/** In a measure, a relation of the row means that of every row of the group. */
function throughMeasure(over: Over, table: string, checking: Checking): Pick<RowsArgument, 'over' | 'inside'> {
  if (over.kind !== 'relation' || over.scope !== undefined) return { over, inside: checking.inside({ table }) };
  const { path, relation, owner } = over;
  const through = { path, relation, owner, table };
  return { over: { kind: 'rows', table: checking.scope.table ?? '', through }, inside: rowFrame(checking).inside({ table }) };
}

const rowFrame = (checking: Checking): Checking => checking.inside({ table: checking.scope.table ?? '' });
const nameFrame = (checking: Checking): Checking => (inMeasure(checking) ? rowFrame(checking) : checking);

function listed(node: Node, checking: Checking): RowsArgument | undefined {
  const list = checking.check(node);
  if (!list) return undefined;
  const { type } = list.expression;
  const over: Over = { kind: 'list', list: list.expression };
  const frame: Omit<Frame, 'outer'> | undefined =
    type.kind === 'list' ? { item: type.of } : type.kind === 'files' ? {} : undefined;
  if (!frame) return report(checking, node, needRows);
  const inside = checking.inside(frame);
  if (!frame.item) return { over, inside, logic: list.logic };
  const body: Typed = { node, logic: { var: '' }, expression: { kind: 'item', type: frame.item } };
  return { over, inside, logic: list.logic, body };
}

const needRows = {
  code: 'NEED_RELATION',
  message: {
    'zh-CN': '这里要写关联的多条记录，如 计数(跟进记录 其中 …)',
    en: 'Related records are needed here, such as count(followups where …)',
  },
};

const twoBodies = {
  code: 'NESTED_AGG',
  message: { 'zh-CN': '这里写了两次要汇总什么', en: 'What to aggregate is said twice here' },
};
