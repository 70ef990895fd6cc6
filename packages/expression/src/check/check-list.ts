import type { ListNode, Logic } from '../node.ts';
import { list, type Type } from '../type.ts';
import { type Checking, report } from './checking.ts';
import type { Expression } from './expression.ts';
import { scaleOf } from './number-type.ts';
import type { Typed } from './typed.ts';
import { blankOf, commonType, unify } from './unify.ts';

/** Types `[a, b]`. A list among the items stands for its own items: `[users('finance'), owner]` is a list of users. */
export function checkList(node: ListNode, checking: Checking): Typed | undefined {
  const checked = node.items.map((item) => checking.check(item));
  const items = checked.filter((item) => item !== undefined);
  if (items.length < checked.length) return undefined;
  const unified = unify(items.map(asItem), { what: listItems, checking });
  if (!unified) return undefined;
  const of = commonType(unified);
  const coarse = items.find((item) => isList(item) && scaleOf(itemType(item)) < scaleOf(of));
  if (coarse) return report(checking, coarse.node, tooCoarse);
  const logic: Logic = items.map((item) => item.logic);
  const parts = unified.map((expression, index): Expression => (isList(items[index]!) ? items[index]!.expression : expression));
  return { node, logic, expression: { kind: 'list', items: parts, type: list(of) } };
}

/** A list among the items, as one of its items. */
const asItem = (item: Typed): Typed => (isList(item) ? { ...item, expression: blankOf(itemType(item)) } : item);

const isList = ({ expression }: Typed): boolean => expression.type.kind === 'list';

const itemType = ({ expression: { type } }: Typed): Type => (type.kind === 'list' ? type.of : type);

const listItems = { 'zh-CN': '列表里的值', en: 'The items of a list' };

const tooCoarse = {
  code: 'TYPE_MISMATCH',
  message: {
    'zh-CN': '这个列表里的数字小数位比旁边的少，请先把旁边的四舍五入',
    en: 'The numbers of this list have fewer decimals than those beside it; round those first',
  },
};
