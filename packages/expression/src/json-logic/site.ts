import type { FormulaPlace } from '../check/check-formula.ts';
import type { Checking, Frame } from '../check/checking.ts';
import { createChecking } from '../check/create-checking.ts';
import { rowsArgument, speaksOfRows } from '../check/rows-argument.ts';
import type { Node } from '../node.ts';
import type { Operator } from '../operator.ts';
import type { Type } from '../type.ts';

/** Where a piece of a rule stands: the formula's place, and the rows or lists around the piece. */
export class Site {
  private readonly place: FormulaPlace;
  private readonly operators: readonly Operator[];
  private readonly frames: readonly Omit<Frame, 'outer'>[];

  constructor(place: FormulaPlace, operators: readonly Operator[], frames: readonly Omit<Frame, 'outer'>[] = []) {
    this.place = place;
    this.operators = operators;
    this.frames = frames;
  }

  /** Whether the piece stands inside rows or a list. */
  get isInside(): boolean {
    return this.frames.length > 0;
  }

  /** The type of a piece; undefined when it is no value or is wrong. */
  typeOf(node: Node): Type | undefined {
    return this.open().check(node)?.expression.type;
  }

  isRows(node: Node): boolean {
    return node.kind !== 'call' && speaksOfRows(node, this.open());
  }

  /** Inside the rows or the list that a piece gives; undefined when it gives none. */
  within(rows: Node): Site | undefined {
    const frame = rowsArgument(rows, this.open())?.inside.frame;
    if (!frame) return undefined;
    const { outer: _, ...inner } = frame;
    return new Site(this.place, this.operators, [...this.frames, inner]);
  }

  // Each question is asked of a fresh check: what is wrong with the finished rule is said once, at the end.
  private open(): Checking {
    return this.frames.reduce((checking, frame) => checking.inside(frame), createChecking(this.place, this.operators));
  }
}
