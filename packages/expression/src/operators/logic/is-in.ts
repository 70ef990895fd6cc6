import type { Checking } from '../../check/checking.ts';
import { report } from '../../check/checking.ts';
import type { Expression } from '../../check/expression.ts';
import { mentionValues } from '../../check/mention.ts';
import { scaleOf } from '../../check/number-type.ts';
import { checkOption } from '../../check/options.ts';
import type { Typed } from '../../check/typed.ts';
import { blankOf, unify } from '../../check/unify.ts';
import type { Call } from '../../node.ts';
import { defineOperator } from '../../operator.ts';
import { boolean } from '../../type.ts';

const what = { 'zh-CN': '“属于”的两边', en: 'Both sides of “in”' };

/** `x in [a, b]`, the list written out: its items are compared one by one. */
function amongItems(value: Typed, items: readonly Typed[], checking: Checking): Expression | undefined {
  const unified = unify([value, ...items], { what, checking, compare: true });
  if (!unified) return undefined;
  for (const item of items) checkOption(value.expression.type, item, checking);
  return { kind: 'in', operand: unified[0]!, items: unified.slice(1), type: boolean };
}

/** `x in tags`: the list is a value; in a blank there is nothing. */
function inValue(value: Typed, list: Typed, checking: Checking): Expression | undefined {
  const { type } = list.expression;
  if (type.kind !== 'list') return { kind: 'constant', value: false, type: boolean };
  const unified = unify([{ ...list, expression: blankOf(type.of) }, value], { what, checking });
  if (!unified) return undefined;
  if (scaleOf(unified[1]!.type) > scaleOf(type.of)) return report(checking, value.node, tooFine);
  mentionValues([value], checking.mention, [list.expression]);
  checkOption(type.of, value, checking);
  return { kind: 'contains', list: list.expression, item: unified[1]!, type: boolean };
}

/** The list written out, lists among its items: the value is one of those items, or in one of these. */
function amongParts(value: Typed, items: readonly Typed[], checking: Checking): Expression | undefined {
  const single = items.filter(({ expression }) => expression.type.kind !== 'list');
  const lists = items.filter((item) => !single.includes(item));
  const parts = lists.map((list) => inList(value, list, checking));
  if (single.length > 0 || lists.length === 0) parts.unshift(amongItems(value, single, checking));
  const operands = parts.filter((part) => part !== undefined);
  if (operands.length < parts.length) return undefined;
  return operands.length === 1 ? operands[0] : { kind: 'or', operands, type: boolean };
}

function inList(value: Typed, list: Typed, checking: Checking): Expression | undefined {
  const items = itemsOf(list);
  return items ? amongParts(value, items, checking) : inValue(value, list, checking);
}

function itemsOf({ node, expression }: Typed): readonly Typed[] | undefined {
  if (node.kind !== 'list' || expression.kind !== 'list') return undefined;
  return expression.items.map((item, at) => ({ expression: item, logic: null, node: node.items[at]! }));
}

function build([value, list]: readonly Typed[], call: Call, checking: Checking): Typed | undefined {
  if (!value || !list) return undefined;
  const expression = inList(value, list, checking);
  return expression && { node: call, logic: { in: [value.logic, list.logic] }, expression };
}

export const isIn = defineOperator({
  name: 'in',
  aliases: { 'zh-CN': ['属于'] },
  group: 'logic',
  parameters: [{ kind: 'any' }, { kind: 'list' }],
  said: { 'zh-CN': '{1} 属于 {2}', en: '{1} is one of {2}' },
  build,
  summary: { 'zh-CN': '值在列表里', en: 'The value is in the list' },
  examples: [
    ["'a' in ['a', 'b']", true],
    ['2.0 in [1, 2]', true],
    ['null in [1, 2]', false],
    ["'c' in [['a', 'b'], 'c']", true],
  ],
});

const tooFine = {
  code: 'TYPE_MISMATCH',
  message: {
    'zh-CN': '小数位比列表里的数字多，请先四舍五入',
    en: 'It has more decimals than the numbers of the list; round it first',
  },
};
