import type { Node } from '../node.ts';
import { callOf, literalOf, type Rewriting, writtenTruth } from './rewriting.ts';
import type { Site } from './site.ts';

/** What JSON-Logic takes for true (not 0, not blank, not empty) as a condition that says so. */
export function truthOf(node: Node, site: Site, { warn }: Rewriting): Node {
  const written = writtenTruth(node);
  if (written !== undefined) return literalOf(written, node);
  if (site.isRows(node)) return callOf('filled', [node], node);
  const type = site.typeOf(node);
  if (type === undefined || type.kind === 'boolean' || type.kind === 'blank' || type.kind === 'opaque') return node;
  const filled = callOf('filled', [node], node);
  if (type.kind !== 'number') {
    warn(node, { 'zh-CN': '“真”改写成了“已填”', en: 'Being true became being filled' });
    return filled;
  }
  warn(node, { 'zh-CN': '“真”改写成了“已填且不等于 0”', en: 'Being true became being filled and not 0' });
  return callOf('and', [filled, callOf('!=', [node, literalOf(0, node)], node)], node);
}
