import { parseDecimal } from '../evaluate/decimal.ts';
import type { Literal, Node } from '../node.ts';
import { blank, boolean, MAX_DIGITS, MAX_SCALE, number, text } from '../type.ts';
import { checkCall } from './check-call.ts';
import { checkList } from './check-list.ts';
import { type Checking, report } from './checking.ts';
import type { Expression } from './expression.ts';
import { resolveName } from './resolve-name.ts';
import type { Typed } from './typed.ts';
import { sizeOf } from './walk.ts';

const MOST_PARTS = 5000;

/** Types a piece of a formula; undefined when it is wrong, which is then noted. */
export function checkNode(node: Node, checking: Checking): Typed | undefined {
  // Said once for the whole formula, by whoever began the check.
  if (--checking.budget.nodes < 0) return undefined;
  if (node.kind === 'literal') return checkLiteral(node, checking);
  if (node.kind === 'list') return checkList(node, checking);
  if (node.kind === 'call') return limited(checkCall(node, checking), checking);
  const resolved = resolveName(node, checking);
  if (!resolved) return undefined;
  if (resolved.kind === 'rows') return report(checking, node, manyRecords(node.name, resolved.rest.length > 0));
  return { node, logic: resolved.logic, expression: resolved.expression };
}

/** Some operators write an argument twice (`a < b < c`): nested, that would grow without end. */
function limited(typed: Typed | undefined, { budget }: Checking): Typed | undefined {
  if (!typed || sizeOf(typed.expression, budget.sizes) <= MOST_PARTS) return typed;
  budget.nodes = -1;
  return undefined;
}

function checkLiteral(node: Literal, checking: Checking): Typed | undefined {
  const { value } = node;
  const constant = (expression: Expression): Typed => ({ node, logic: value, expression });
  if (value === null) return constant({ kind: 'constant', value, type: blank });
  if (typeof value === 'string') return constant({ kind: 'constant', value, type: text });
  if (typeof value === 'boolean') return constant({ kind: 'constant', value, type: boolean });
  const raw = node.raw ?? String(value);
  const [whole = '', fraction = ''] = raw.replace('-', '').split('.');
  const digits = whole.replace(/^0+/, '').length;
  const inner = parseDecimal(raw, fraction.length);
  if (inner === undefined || fraction.length > MAX_SCALE || digits + fraction.length > MAX_DIGITS)
    return report(checking, node, badNumber);
  return constant({ kind: 'constant', value: inner, type: number(fraction.length, digits) });
}

const badNumber = {
  code: 'TOO_PRECISE',
  message: {
    'zh-CN': `数字最多 ${MAX_DIGITS} 位，其中小数最多 ${MAX_SCALE} 位`,
    en: `A number has at most ${MAX_DIGITS} digits, ${MAX_SCALE} of them after the point`,
  },
};

const manyRecords = (name: string, hasField: boolean) => ({
  code: 'NEED_AGGREGATE',
  message: hasField
    ? {
        'zh-CN': `“${name}”是多条记录的值，请用汇总函数，如 求和(${name})、最大值(${name})`,
        en: `“${name}” has a value for each of many records: use an aggregate such as sum(${name}) or max(${name})`,
      }
    : {
        'zh-CN': `“${name}”是多条记录，请用汇总函数，如 计数(${name})、求和(${name}.字段)`,
        en: `“${name}” is many records: use an aggregate such as count(${name}) or sum(${name}.field)`,
      },
});
