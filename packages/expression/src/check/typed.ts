import type { Logic, Node } from '../node.ts';
import type { Expression } from './expression.ts';

/** A checked piece of a formula: what it means, how it is stored, and where it was written. */
export interface Typed {
  readonly expression: Expression;
  readonly logic: Logic;
  readonly node: Node;
}
