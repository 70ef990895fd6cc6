import type { Call, Literal, Node } from '../node.ts';
import type { Words } from '../schema.ts';
import type { Site } from './site.ts';

/** The rewriting of one rule: what its parts need of each other. */
export interface Rewriting {
  /** A piece whose value is used. */
  readonly value: (node: Node, site: Site) => Node;
  /** A piece of which only matters whether it is true. */
  readonly condition: (node: Node, site: Site) => Node;
  /** Notes that a piece was put differently. */
  readonly warn: (node: Node, message: Words) => void;
}

/** Rewrites the call of one operator of JSON-Logic; its operands are still as they came. */
export type Rule = (call: Call, site: Site, rewriting: Rewriting) => Node;

/** A call in place of another piece. */
export const callOf = (operator: string, args: readonly Node[], { from, to, path }: Node): Call => ({
  kind: 'call',
  operator,
  args,
  from,
  to,
  ...(path === undefined ? {} : { path }),
});

/** A written-out value in place of another piece. */
export const literalOf = (value: Literal['value'], { from, to, path }: Node): Literal => ({
  kind: 'literal',
  value,
  ...(typeof value === 'number' ? { raw: String(value) } : {}),
  from,
  to,
  ...(path === undefined ? {} : { path }),
});

/** Whether a written-out piece counts as true in JSON-Logic; undefined for a piece that is computed. */
export function writtenTruth(node: Node): boolean | undefined {
  if (node.kind === 'literal') return Boolean(node.value);
  return node.kind === 'list' && node.items.every((item) => item.kind === 'literal') ? node.items.length > 0 : undefined;
}

/** A text that is written out and is a number, as that number; other pieces as they are. */
export function asNumber(node: Node, { warn }: Rewriting): Node {
  const digits = node.kind === 'literal' && typeof node.value === 'string' ? node.value.trim() : '';
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(digits)) return node;
  warn(node, { 'zh-CN': `“${digits}”改成了数字 ${digits}`, en: `“${digits}” became the number ${digits}` });
  return { ...literalOf(Number(digits) + 0, node), raw: digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits };
}
