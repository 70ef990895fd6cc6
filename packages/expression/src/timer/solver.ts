import type { Expression } from '../check/expression.ts';
import type { Direction } from './direction.ts';
import type { Changes, Stand } from './stand.ts';

/** How a value moves with time between its breaks. */
export interface Motion {
  /** All directions it may have, whatever the rows hold. */
  readonly possible: readonly Direction[];
  readonly direction: (stand: Stand, instant: number) => Direction;
  /** Where it may jump or turn. */
  readonly breaks: Changes;
}

/** The questions asked of every part of a formula; all throw Unsolvable. */
export interface Solver {
  readonly motionOf: (expression: Expression) => Motion;
  /** Only of a value that moves evenly, not of one that stands still between jumps. */
  readonly movingOf: (expression: Expression) => Motion;
  /** Of a value that stands still between certain instants: these instants. */
  readonly changesOf: (expression: Expression) => Changes;
}
