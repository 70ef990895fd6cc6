import type { Logic, Node } from '../node.ts';

/**
 * The JSON-Logic of a formula's nodes, as it is stored. Names stay as they are: putting keys for labels is the checker's business.
 */
export const toLogic = (node: Node): Logic => wholeLogic(logicOf(node));

/** Logic that stands for a whole formula. A text alone would be taken for the text of a formula, so it is wrapped in `cat`. */
export const wholeLogic = (logic: Logic): Logic => (typeof logic === 'string' ? { cat: [logic] } : logic);

function logicOf(node: Node): Logic {
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'variable') return { var: node.name };
  if (node.kind === 'list') return node.items.map(logicOf);
  return { [node.operator]: node.args.map(logicOf) };
}
