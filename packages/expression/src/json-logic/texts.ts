import type { Node } from '../node.ts';
import { misread } from '../text/misreading.ts';
import { callOf, literalOf, type Rewriting, type Rule } from './rewriting.ts';
import type { Site } from './site.ts';

/** A value as JSON-Logic writes it into a text. */
function asText(node: Node, site: Site, { warn }: Rewriting): Node {
  const kind = site.typeOf(node)?.kind;
  if (node.kind === 'literal' && node.value !== null && typeof node.value !== 'string')
    return literalOf(typeof node.value === 'number' ? (node.raw ?? String(node.value)) : String(node.value), node);
  if (kind === 'boolean') return callOf('if', [node, literalOf('true', node), literalOf('false', node)], node);
  if (kind !== 'number') return node;
  warn(node, { 'zh-CN': '数字改写成了 转文本(…)', en: 'A number became text(…)' });
  return callOf('text', [node], node);
}

export const cat: Rule = (call, site, rewriting) => {
  const args = call.args.map((arg) => asText(rewriting.value(arg, site), site, rewriting));
  return args.length === 0 ? literalOf('', call) : callOf('cat', args, call);
};

/** `in` of a text looks for a part of it, letter for letter. */
export const within: Rule = (call, site, rewriting) => {
  const args = call.args.map((arg) => rewriting.value(arg, site));
  const [part, whole] = args;
  const kind = whole && site.typeOf(whole)?.kind;
  if (whole?.kind === 'list' && whole.items.length === 0) return literalOf(false, call);
  if (kind === 'blank') return literalOf(false, call);
  if (!part || !whole || kind !== 'text') return callOf('in', args, call);
  rewriting.warn(call, { 'zh-CN': '在文字里找改写成了 含有(…)', en: 'Looking into a text became includes(…)' });
  return callOf('includes', [whole, asText(part, site, rewriting)], call);
};

/** `substr` counts from 0, and from the end where it is negative. */
export const substr: Rule = (call, site, rewriting) => {
  const [given, ...bounds] = call.args;
  const [start = 0, length] = bounds.map(wholeNumber);
  const source = asText(rewriting.value(given ?? literalOf('', call), site), site, rewriting);
  rewriting.warn(call, { 'zh-CN': 'substr 改写成了 取左、取中、取右', en: 'substr became left, mid and right' });
  const rest = start < 0 ? take('right', source, -start) : start === 0 ? source : take('mid', source, start + 1);
  if (length === undefined) return rest;
  if (length >= 0)
    return start > 0
      ? callOf('mid', [source, literalOf(start + 1, call), literalOf(length, call)], call)
      : take('left', rest, length);
  const cut = callOf('-', [callOf('length', [rest], call), literalOf(-length, call)], call);
  return callOf('left', [rest, cut], call);
};

const take = (operator: string, source: Node, count: number): Node =>
  callOf(operator, [source, literalOf(count, source)], source);

function wholeNumber(node: Node): number {
  if (node.kind === 'literal' && Number.isSafeInteger(node.value)) return Number(node.value);
  return misread('NEED_LITERAL', node, {
    'zh-CN': 'substr 的起点和长度要直接写成整数',
    en: 'substr needs its bounds written out as whole numbers',
  });
}
