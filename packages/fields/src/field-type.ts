import type { Logic, Type, Value, Words } from '@stepwell/expression';
import type { Condition } from './conditions/condition.ts';

/** A plain JSON Schema (draft 2020-12). */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The options of one field as its definition gives them (`min`, `options`, `table` …), already checked. */
export type Options = { readonly [option: string]: unknown };

/** What of the app and the reader a field type may need. */
export interface FieldContext {
  readonly timeZone: string;
  /** Fraction digits of the app's currency. */
  readonly moneyDigits: number;
  readonly currency: string;
  readonly locale: 'zh-CN' | 'en';
  readonly weekStart?: number;
  readonly fiscalYearStart?: number;
  /** The title of a record for people, where whoever formats has loaded it; a cell without it shows the id. */
  readonly nameOf?: (table: string, id: string) => string | undefined;
  /** What is known of an uploaded file. Inner values hold ids only; the wire form out carries this beside the id. */
  readonly fileOf?: (id: string) => { readonly name: string; readonly size: number; readonly type: string } | undefined;
}

/** What a computed field is: JSON-Logic, and the parts that are shown beside the value (the points of a score's factors). */
export interface Computation {
  readonly value: Logic;
  readonly parts?: readonly {
    readonly key: string;
    readonly label: string | { readonly [locale: string]: string };
    readonly value: Logic;
  }[];
}

/** A value that could not be read: what is wrong with it, in words for the person who wrote it. */
export class BadValue extends Error {
  readonly code: string;
  readonly words: Words;
  constructor(code: string, words: Words) {
    // Where it was thrown says nothing, and finding that out takes ten times as long as reading the value.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(words.en);
    Error.stackTraceLimit = stackTraceLimit;
    this.code = code;
    this.words = words;
  }
}

/** A field type says everything about itself in its own folder; `types/index.ts` names it once more. */
export interface FieldType {
  readonly name: string;
  readonly label: Words;
  readonly summary: Words;
  readonly icon: string;
  /** What people call fields of this type, in zh and en, lower case: an import finds the column by it when the label does not fit. */
  readonly alsoCalled?: readonly string[];
  readonly group: 'text' | 'number' | 'choice' | 'time' | 'people' | 'relation' | 'file' | 'place' | 'computed';
  /**
   * JSON Schema of the options that stand beside FieldBase's: `properties` and `required`. The check and the designer's panel
   * are made from it. It carries the marks of definition's shapes/kit.ts (`x-formula`, `x-ref`, `x-extension`, `x-label`) and
   * two of its own: `x-title` (Words: how the panel calls it) and, beside `x-formula`, `x-rows` (the option that names the
   * table whose rows bare names speak of; the field's own record is then `record`).
   */
  readonly options: { readonly properties: { readonly [option: string]: JsonSchema }; readonly required?: readonly string[] };
  /** The type formulas see. `opaque` where only the model knows it (formula; the table that lines make). */
  readonly type: (options: Options, context: FieldContext) => Type;
  /**
   * Where the value lives. `column`: in a column of the record's table; `list`: a JSON text column; `rows`: in rows of a table
   * of its own (lines, many-to-many); `none`: nowhere (a matched relation, an inverse, a formula that reads the clock).
   */
  readonly storage: (options: Options) => 'column' | 'list' | 'rows' | 'none';
  /**
   * Storage `rows` only. `lines`: rows this record owns, whose fields the option `fields` lists. `pairs`: a table that joins
   * this record with records of the option `table`. In both cases `type` gives rows of the option `table`, which the app's
   * schema has filled in with the table's key.
   */
  readonly rows?: 'lines' | 'pairs';
  /** Column types by dialect; absent for `rows` and `none`. */
  readonly column?: (
    options: Options,
    context: FieldContext,
  ) => { readonly sqlite: 'INTEGER' | 'TEXT'; readonly postgres: string };
  /** Nobody writes it: formula, score, auto_number, stage (moved, not written) … A field whose storage is `none` is not written either. */
  readonly computed?: boolean;
  /** Of formulas and scores: how the value comes from the formulas in the options. `type` is then the result's, not this type's. */
  readonly computes?: (options: Options, logic: (formula: unknown) => Logic) => Computation;
  /**
   * Of a type that numbers new records: the series a record of this day (YYYY-MM-DD in the app's zone) belongs to, and the value
   * of the one that is the `count`th of its series, from 0. The engine counts, per field and series, in the writing transaction.
   */
  readonly numbers?: {
    readonly series: (options: Options, day: string) => string;
    readonly value: (options: Options, series: string, count: number) => Value;
  };
  /** JSON Schema of the wire value of this field when it is not blank: ajv checks it, forms are drawn from it. */
  readonly wire: (options: Options, context: FieldContext) => JsonSchema;
  /**
   * Wire value (not null, not '') → inner value; null when nothing is left of it (spaces, an empty list). It trusts nothing:
   * any JSON that `wire` would refuse gives a BadValue with a sentence for people.
   */
  readonly read: (wire: unknown, options: Options, context: FieldContext) => Value;
  /** Inner value (not null) → wire value. */
  readonly write: (value: Value, options: Options, context: FieldContext) => unknown;
  /**
   * Text from a CSV or XLSX cell, a paste or a person → inner value. Throws BadValue. Accepts what people write in zh and en.
   * Left out where text alone cannot say it (a relation is looked up by its title by whoever imports).
   */
  readonly parse?: (text: string, options: Options, context: FieldContext) => Value;
  /** Words for people: a list cell, a message, an export. */
  readonly format: (value: Value, options: Options, context: FieldContext) => string;
  /** Inner value → what full-text search finds it by; left out: not searched. */
  readonly search?: (value: Value, options: Options) => string;
  /** The likeness (`likeness/`) by which its values are the same thing where a definition does not say; left out: as texts. */
  readonly likeness?: string;
  /** What filters can ask about such a field, the most usual first; left out: what can be asked of any value of its type. */
  readonly conditions?: readonly Condition[];
  /** Problems within the options that JSON Schema cannot say (min > max, two options of one key). */
  readonly checkOptions?: (
    options: Options,
  ) => readonly { readonly at: string; readonly code: string; readonly message: Words }[];
  /** [options, wire value, what people see in zh-CN]: documentation, unit test and round-trip test. */
  readonly examples: readonly (readonly [options: Options, wire: unknown, shown: string])[];
}

/** Names the compiler that the object is a field type, and freezes it. */
export const defineFieldType = (type: FieldType): FieldType => Object.freeze(type);
