import type { Node } from '../node.ts';
import { misread } from '../text/misreading.ts';
import type { Rule } from './rewriting.ts';

/** `merge` of lists that are written out, and of single values. Lists that are computed no formula can join. */
export const merge: Rule = (call, site, rewriting) => {
  const values = call.args.map((arg) => rewriting.value(arg, site));
  const items = values.flatMap((value): readonly Node[] => {
    if (value.kind === 'list') return value.items;
    if (site.typeOf(value)?.kind !== 'list') return [value];
    return misread('UNKNOWN_FUNCTION', value, {
      'zh-CN': 'merge 只能合并直接写出来的列表',
      en: 'Only lists that are written out can be merged',
    });
  });
  const { from, to, path } = call;
  return { kind: 'list', items, from, to, ...(path === undefined ? {} : { path }) };
};
