import type { Expression } from './check/expression.ts';
import type { Logic } from './node.ts';
import type { FormulaProblem } from './problem.ts';
import type { Type } from './type.ts';

/** A formula that was understood and type-checked; frozen, and safe to keep. */
export interface Formula {
  /** What is stored. */
  readonly logic: Logic;
  readonly expression: Expression;
  readonly type: Type;
  readonly depends: Depends;
  /** Whether the value changes by itself as time passes: at any instant (`now`), or only at local midnights (`day`). */
  readonly clock: null | 'day' | 'now';
  /** Whether the value depends on who asks. */
  readonly readsMe: boolean;
}

/**
 * What must be loaded to compute it: the record's own fields, and below each relation the same again.
 * `scopes` holds the needs of the other names the formula uses (`me`, `old`, `parent` …).
 */
export interface Depends {
  readonly fields: readonly string[];
  readonly one: { readonly [relation: string]: Depends };
  readonly many: { readonly [relation: string]: Depends };
  readonly parameters: readonly string[];
  readonly scopes?: { readonly [name: string]: Depends };
}

export type Checked =
  | { readonly formula: Formula; readonly problems: readonly FormulaProblem[] }
  | { readonly formula?: undefined; readonly problems: readonly FormulaProblem[] };
