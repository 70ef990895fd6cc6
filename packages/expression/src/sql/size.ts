import type { OperationNode, RawNode } from 'kysely';
import type { Fragment } from '../operator.ts';
import { NotPushable } from './emitting.ts';

/** An operator may write an argument several times, so that the text grows with every level; databases choke on it long before. */
const LARGEST = 64 * 1024;
const PART = 16;
const sizes = new WeakMap<OperationNode, number>();

const isRaw = (node: OperationNode): node is RawNode => node.kind === 'RawNode';

/** About how many characters of SQL a node will be. Nodes are shared, so each is counted once and remembered. */
function sizeOf(node: OperationNode): number {
  if (!isRaw(node)) return PART;
  const known = sizes.get(node);
  if (known !== undefined) return known;
  const own = node.sqlFragments.reduce((sum, text) => sum + text.length, 0);
  const size = node.parameters.reduce((sum, part) => sum + sizeOf(part), own);
  sizes.set(node, size);
  return size;
}

/** The same fragment, if it is not too large to be asked. */
export function limited(fragment: Fragment): Fragment {
  if (sizeOf(fragment.toOperationNode()) > LARGEST) throw new NotPushable('a formula of this size');
  return fragment;
}
