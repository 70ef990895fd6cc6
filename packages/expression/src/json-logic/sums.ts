import type { Node } from '../node.ts';
import { misread } from '../text/misreading.ts';
import { callOf, type Rule } from './rewriting.ts';

/** `reduce` that adds up, JSON-Logic's only way to say a sum. What else it can compute no formula can say. */
export const reduce: Rule = (call, site, rewriting) => {
  const [rows, step, start] = call.args;
  const added = step && addedIn(step);
  if (!rows || !added || !start)
    misread('UNKNOWN_FUNCTION', call, {
      'zh-CN': 'reduce 只能用来求和：从一个数开始，每一项加到 accumulator 上',
      en: 'Only a reduce that begins with a number and adds something to the accumulator can be taken over',
    });
  rewriting.warn(call, { 'zh-CN': 'reduce 改写成了 求和(…)', en: 'reduce became sum(…)' });
  const over = rewriting.value(rows, site);
  const inner = site.within(over) ?? site;
  const sum = callOf('sum', [callOf('map', [over, rewriting.value(current(added), inner)], call)], call);
  const isZero = start.kind === 'literal' && start.value === 0;
  return isZero ? sum : callOf('+', [rewriting.value(start, site), sum], call);
};

/** What a step adds to the accumulator; undefined when it does anything else. */
function addedIn(step: Node): Node | undefined {
  if (step.kind !== 'call' || step.operator !== '+' || step.args.length !== 2) return undefined;
  const [left, right] = step.args as readonly [Node, Node];
  const added = isAccumulator(left) ? right : isAccumulator(right) ? left : undefined;
  return added && !speaksOf('accumulator', added) ? added : undefined;
}

const isAccumulator = (node: Node): boolean => node.kind === 'variable' && node.name === 'accumulator';

const childrenOf = (node: Node): readonly Node[] => (node.kind === 'call' ? node.args : node.kind === 'list' ? node.items : []);

const speaksOf = (name: string, node: Node): boolean =>
  node.kind === 'variable' ? node.name.split('.')[0] === name : childrenOf(node).some((child) => speaksOf(name, child));

/** In `reduce` the row is called `current`, in a sum it has no name. */
function current(node: Node): Node {
  if (node.kind === 'variable') return { ...node, name: node.name.replace(/^current\.?/, '') };
  if (node.kind === 'call') return { ...node, args: node.args.map(current) };
  return node.kind === 'list' ? { ...node, items: node.items.map(current) } : node;
}
