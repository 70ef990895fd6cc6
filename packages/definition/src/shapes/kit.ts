import Type, { type Static, type TSchema } from 'typebox';
import { KEY_PATTERN } from './key-pattern.ts';

/**
 * The words in which the shapes of definitions are written. Besides what JSON Schema knows, a schema may say what a value
 * means; a definition and its schema are walked side by side, so no other code lists where formulas and references stand.
 * - `x-formula`: an expression, and what it must give. With `x-plain` only a string is one, with `x-timer` its flips become timers. With `x-share` it may be a
 *   percentage, with `x-sort` it may begin with `-`, with `x-measure` its bare aggregates run over the query's rows; with
 *   `x-rows` bare names speak of rows of the table, or of the query, that this sibling property names, and `record` of the
 *   record around it.
 * - `x-ref`: the key of something else. `x-keys`: the keys of this object are such keys; with `x-of` they are fields of the table
 *   that this sibling property names.
 *   With `x-writes` the values go into these fields; `x-into` says of one value which field (`table/field`).
 * - `x-extension`: an object whose own schema comes from the vocabulary.
 * - `x-label`: words for people; with `x-template` also `{formula}` in them.
 * - `x-scope`: bare names within speak of the table that this property names (`x-keys-scope`: that each key names).
 *   `x-record`: only `record` does. `x-names`: further names and the tables of their records; `{of}`: the table that this property names. `x-gives`: property → the scope
 *   under which the typed things it lists can be read (`filter.month`). `x-nobody`: there is no `me` within.
 * - `x-title`: how panels call it, where its name alone does not say; `x-words`: how they call each of several words.
 * - `x-zh`: the description in Chinese, of what a problem quotes.
 * - `x-later`: taken in, not run yet. `x-runs`: the values that are; the others are taken in.
 */
export type Expected = 'boolean' | 'duration' | 'instant' | 'users' | 'record' | 'number' | 'text' | 'any';
export type RefKind =
  | 'table'
  | 'field'
  | 'stage'
  | 'form'
  | 'page'
  | 'process'
  | 'timeout'
  | 'calendar'
  | 'role'
  | 'checkpoint'
  | 'approval'
  | 'parameter'
  /** Of a menu: a page or a table. */
  | 'entry';
export type ExtensionKind = 'field' | 'widget' | 'action' | 'parameter' | 'filter';

const DURATION_PATTERN = '^-?([0-9]+(\\.[0-9]+)?[wdhms])+$';

/** A closed object: unknown properties are problems. */
export const Closed = <T extends Record<string, TSchema>>(properties: T, options: object = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });

/** A snake_case key: formulas, columns and addresses use it. */
export const Key = Type.String({ pattern: KEY_PATTERN, description: 'snake_case, at most 40 characters' });

/** Words for people: one string for every language, or one per language. */
export const Label = Type.Union([Type.String(), Type.Record(Type.String(), Type.String())], { 'x-label': true });
export type Label = Static<typeof Label>;

/** Formula text, or the JSON-Logic that publish stores. */
export const Formula = (expect: Expected = 'any') =>
  Type.Unsafe<string | object>({ 'x-formula': expect, description: `A formula giving: ${expect}` });

/** A value of an action or of `apply`: a string is a formula, any other JSON is itself. */
const FormulaValue = Type.Unsafe<unknown>({
  'x-formula': 'any',
  'x-plain': true,
  description: 'A formula, or a plain value',
});

/** The key of something defined elsewhere in the app. */
export const Ref = (kind: RefKind) => Type.String({ 'x-ref': kind, description: `The key of a ${kind}` });

/** An object whose schema is the extension's own. */
export const Extension = (kind: ExtensionKind) => Type.Unsafe<Record<string, unknown>>({ type: 'object', 'x-extension': kind });

/** `90m 2h30m 48h 7d 2w`; a formula such as `param('limit') + 1d` where a formula is allowed. */
export const DurationText = Type.String({
  pattern: DURATION_PATTERN,
  description: 'a duration, such as 90m, 2h30m, 48h, 7d',
  'x-zh': '时长，例如 90m、2h30m、48h、7d',
});

export const OneOf = <T extends string>(...words: T[]) => Type.Unsafe<T>({ type: 'string', enum: words });
export const ListOf = <T extends TSchema>(item: T, options: object = {}) => Type.Array(item, { maxItems: 2000, ...options });
export const MapOf = <T extends TSchema>(value: T) => Type.Record(Type.String(), value);
export const Maybe = Type.Optional;

/** A property that this version takes in but does not run: a warning, told once. The wrapper goes when the part runs. */
export const Later = <T extends TSchema>(schema: T): T => ({ ...schema, 'x-later': true });

/** Of the words that may stand here, the ones this version runs; the others are taken in with a warning. */
export const Runs = <T extends TSchema>(schema: T, words: readonly string[]): T => ({ ...schema, 'x-runs': words });

/** The record of values an action writes: field key → formula or plain value. */
export const SetValues = Type.Record(Type.String(), FormulaValue, { 'x-keys': 'field', 'x-writes': true });
