import type { Call } from '../node.ts';
import { boolean } from '../type.ts';
import type { Checking } from './checking.ts';
import { condition } from './condition.ts';
import type { Typed } from './typed.ts';

/** `a and b and …`, `a or b or …`. */
export function buildJunction(
  kind: 'and' | 'or',
  args: readonly Typed[],
  { call, checking }: { readonly call: Call; readonly checking: Checking },
): Typed | undefined {
  const what = kind === 'and' ? { 'zh-CN': '“且”', en: '“and”' } : { 'zh-CN': '“或”', en: '“or”' };
  const conditions = args.map((arg) => condition(arg, checking, what)).filter((arg) => arg !== undefined);
  if (conditions.length < args.length) return undefined;
  return {
    node: call,
    logic: { [kind]: conditions.map((one) => one.logic) },
    expression: { kind, operands: conditions.map((one) => one.expression), type: boolean },
  };
}
