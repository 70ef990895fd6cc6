import type { Logic } from '@stepwell/expression';
import type { FieldContext } from '../field-type.ts';
import { labelIn } from '../values/label.ts';
import type { Ask, Asked, Condition } from './condition.ts';
import { readLiteral, writeLiteral } from './literal.ts';
import { Hole, matches } from './match.ts';
import { conditionsOfKind } from './of-kind.ts';

/** A condition of a field with the wire values it asks for, in their order. */
export interface Sentence {
  readonly condition: Condition;
  readonly values: readonly unknown[];
}

/** What can be asked about a field, the most usual first. */
export const conditionsOf = ({ type, options }: Asked, context: FieldContext): readonly Condition[] =>
  type.conditions ?? conditionsOfKind(type.type(options, context));

/** The values a condition asks for. */
export const asksOf = (condition: Condition, field: Asked, context: FieldContext): readonly Ask[] =>
  condition.asks?.(field, context) ?? [];

const typeOf = (ask: Ask, context: FieldContext) => ask.type.type(ask.options, context);

/** The formula of a sentence about the field at `path`; undefined while one of its values is missing or cannot be read. */
export function sentenceLogic(
  { condition, values }: Sentence,
  path: string,
  { field, context }: { readonly field: Asked; readonly context: FieldContext },
): Logic | undefined {
  const given = asksOf(condition, field, context).map((ask, at) => writeLiteral(typeOf(ask, context), values[at]));
  return given.includes(undefined) ? undefined : condition.shape({ var: path }, ...(given as readonly Logic[]));
}

/** The sentence about the field at `path` that a formula says; undefined where none says it. */
export function readSentence(
  logic: Logic,
  path: string,
  { field, context }: { readonly field: Asked; readonly context: FieldContext },
): Sentence | undefined {
  for (const condition of conditionsOf(field, context)) {
    const asks = asksOf(condition, field, context);
    const holes = asks.map((_, at) => new Hole(at) as unknown as Logic);
    for (const shape of [condition.shape, ...(condition.also ?? [])]) {
      const found: Logic[] = [];
      if (!matches(shape({ var: path }, ...holes), logic, found)) continue;
      const values = asks.map((ask, at) => readLiteral(typeOf(ask, context), found[at] ?? null));
      if (!values.includes(undefined)) return { condition, values };
    }
  }
  return undefined;
}

/** The fields that can be asked about, by their paths. */
export interface AskableFields {
  readonly at: (path: string) => Asked | undefined;
  readonly context: FieldContext;
}

/** Every path a formula reads. */
function pathsIn(logic: Logic): string[] {
  if (typeof logic !== 'object' || logic === null) return [];
  return Object.entries(logic).flatMap(([key, part]) =>
    key === 'var' && typeof part === 'string' ? [part] : pathsIn(part as Logic),
  );
}

/** The sentence a formula says, and the path of the field it is about; undefined where none says it. */
export function findSentence(logic: Logic, { at, context }: AskableFields): { path: string; sentence: Sentence } | undefined {
  for (const path of pathsIn(logic)) {
    const field = at(path);
    const sentence = field && readSentence(logic, path, { field, context });
    if (sentence) return { path, sentence };
  }
  return undefined;
}

interface InWords {
  readonly context: FieldContext;
  /** A value that is asked for, as people read it. */
  readonly text: (ask: Ask, value: unknown) => string;
}

/** What a sentence asks of its field, in words. */
export function sentenceWords({ condition, values }: Sentence, field: Asked, { context, text }: InWords): string {
  const { locale } = context;
  const given = asksOf(condition, field, context).flatMap((ask, at) => [
    text(ask, values[at]),
    ask.after ? labelIn(ask.after, locale, '') : '',
  ]);
  return [labelIn(condition.words, locale, ''), ...given].filter((one) => one !== '').join(' ');
}
