import type { Logic, Node } from '../node.ts';

/** The JSON-Logic of a formula's nodes. Names stay as they are: putting keys for labels is the checker's business. */
export function toLogic(node: Node): Logic {
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'variable') return { var: node.name };
  if (node.kind === 'list') return node.items.map(toLogic);
  return { [node.operator]: node.args.map(toLogic) };
}
