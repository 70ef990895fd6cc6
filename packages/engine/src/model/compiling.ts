import type { App, AppFormulas, Understanding, Vocabulary } from '@stepwell/definition';
import type { Formula } from '@stepwell/expression';
import type { FieldContext } from '@stepwell/fields';
import type { FieldModel } from './model.ts';

/** What the parts of a compilation share. */
export interface Compiling {
  readonly app: App;
  readonly vocabulary: Vocabulary;
  readonly context: FieldContext;
  readonly understanding: Understanding;
  readonly formulas: AppFormulas;
  /** The fields of every table, made before anything that speaks of them. */
  readonly fields: Map<string, ReadonlyMap<string, FieldModel>>;
}

/** `{when: formula}` when a formula stands there, else nothing: to be spread. */
export function optionalFormula<K extends string>({ formulas }: Compiling, holder: object, key: K): { [k in K]?: Formula } {
  const formula = formulas.at(holder, key);
  return (formula ? { [key]: formula } : {}) as { [k in K]?: Formula };
}

/** The formula that stands there. Throws when none does. */
export function requiredFormula({ formulas }: Compiling, holder: object, key: string): Formula {
  const formula = formulas.at(holder, key);
  if (!formula) throw new Error(`No formula stands at ${key}`);
  return formula;
}
