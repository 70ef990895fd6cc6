import type { Logic, Words } from '@stepwell/expression';
import type { FieldContext, Options } from '../field-type.ts';
import type { Carrier } from '../types/formula/of-type.ts';

/** A value that a condition asks for: written in the input of a field type. */
export interface Ask extends Carrier {
  /** What stands behind it in the sentence: 「最近 7 **天**」, “between 1 **and** 5”. */
  readonly after?: Words;
  /** What it is until somebody says otherwise. */
  readonly usual?: unknown;
}

/** The formula of a condition on a field and the values asked for; of values not yet known it makes the pattern that reads it back. */
export type Shape = (field: Logic, ...values: readonly Logic[]) => Logic;

/** A question about the value of a field, as a sentence of a filter: 「金额 **大于** 10 万」. */
export interface Condition {
  readonly name: string;
  readonly words: Words;
  /** The values it asks for; left out: none. */
  readonly asks?: (of: Carrier, context: FieldContext) => readonly Ask[];
  readonly shape: Shape;
  /** How others write the same: read, never written. */
  readonly also?: readonly Shape[];
  /** Speaks of the present day; lists of conditions put these together. */
  readonly isRelative?: true;
}

/** Names the compiler that the object is a condition, and freezes it. */
export const defineCondition = (condition: Condition): Condition => Object.freeze(condition);

/** A field that can be asked about: its type, with the options of its definition. */
export interface Asked {
  readonly type: Carrier['type'];
  readonly options: Options;
}
