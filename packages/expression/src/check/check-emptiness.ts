import type { Call, Logic } from '../node.ts';
import { boolean } from '../type.ts';
import { type Checking, report } from './checking.ts';
import type { Expression } from './expression.ts';
import { rowsArgument, speaksOfRows } from './rows-argument.ts';
import type { Typed } from './typed.ts';

/** `isEmpty(x)` and `filled(x)`, of a value or of related records. */
export function checkEmptiness(name: 'isEmpty' | 'filled', call: Call, checking: Checking): Typed | undefined {
  const [arg] = call.args;
  if (!arg || call.args.length > 1) return report(checking, call, oneArgument(call));
  const empty = speaksOfRows(arg, checking) ? noRows(call, checking) : noValue(call, checking);
  if (!empty) return undefined;
  const expression: Expression =
    name === 'isEmpty' ? empty.expression : { kind: 'not', operand: empty.expression, type: boolean };
  return { node: call, logic: { [name]: [empty.logic] }, expression };
}

interface Empty {
  readonly expression: Expression;
  readonly logic: Logic;
}

function noRows(call: Call, checking: Checking): Empty | undefined {
  const rows = rowsArgument(call.args[0]!, checking);
  if (!rows) return undefined;
  const { over, where, logic } = rows;
  const condition = where ? { where: where.expression } : {};
  return { logic, expression: { kind: 'aggregate', operator: 'none', over, type: boolean, ...condition } };
}

function noValue(call: Call, checking: Checking): Empty | undefined {
  const value = checking.check(call.args[0]!);
  return value && { logic: value.logic, expression: { kind: 'empty', operand: value.expression, type: boolean } };
}

const oneArgument = (call: Call) => ({
  code: 'ARITY',
  onOperator: true,
  message: {
    'zh-CN': `“${call.operator}”需要 1 个参数，现在有 ${call.args.length} 个`,
    en: `“${call.operator}” takes 1 argument, not ${call.args.length}`,
  },
});
