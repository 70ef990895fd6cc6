import type { Type } from '@stepwell/expression';
import type { FieldContext, JsonSchema } from '@stepwell/fields';
import type { Problem } from '../problem.ts';
import type { Expected, RefKind } from '../shapes/index.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A place in a definition: where it is written, and the object that holds it. */
export interface At {
  readonly file: string;
  readonly pointer: string;
  readonly holder: object;
  readonly key: string | number;
}

export const pathOf = (at: Pick<At, 'file' | 'pointer'>): string => `${at.file}#${at.pointer}`;

/** What a formula may speak of where it stands. */
export interface Standing {
  /** The table whose record a bare name speaks of. */
  readonly table?: string;
  /** The table of `record`, where it is another record than that of bare names. */
  readonly record?: string;
  /** Further names: `filter.month`, `task`. */
  readonly names: { readonly [name: string]: Type };
  /** Whether it is computed for a person. */
  readonly hasMe: boolean;
  /** The query around it, when it stands in one. */
  readonly query?: object;
  /** The field (`table/field`) into which the values that stand here go. */
  readonly into?: string;
}

/** Something a definition says that has a meaning beyond its shape. */
export type Site = FormulaSite | RefSite | TemplateSite;

export interface FormulaSite {
  readonly kind: 'formula';
  readonly at: At;
  readonly value: unknown;
  readonly expected: Expected;
  readonly standing: Standing;
  /** A single word here may also be such a key: then it was probably meant to be one. */
  readonly orRef?: RefKind;
  readonly isMeasure?: boolean;
  /** Its flips by the clock must be solvable. */
  readonly isTimer?: boolean;
  /** The value is a sort entry, whose leading `-` (taken off) is no part of the formula. */
  readonly isDescending?: boolean;
}

export interface RefSite {
  readonly kind: 'ref';
  readonly at: At;
  readonly value: string;
  readonly to: RefKind;
  /** Of a field: the table that should have it. */
  readonly table?: string;
  /** It is the name of a property, not its value. */
  readonly isKey?: boolean;
  /** Of a field: the value beside the key is written into it. */
  readonly isWritten?: boolean;
}

export interface TemplateSite {
  readonly kind: 'template';
  readonly at: At;
  readonly value: unknown;
  readonly standing: Standing;
}

/** A value beside its schema. */
export interface Spot {
  readonly value: unknown;
  readonly schema: JsonSchema;
  readonly at: At;
  readonly standing: Standing;
}

/** One walk over definitions: what it knows, and what it has found so far. */
export interface Walk {
  readonly vocabulary: Vocabulary;
  readonly context: FieldContext;
  /** Keys of the app's calendars and of those that ship: a `calendar` that is none of them is a formula. */
  readonly calendars: ReadonlySet<string>;
  readonly sites: Site[];
  /** Where each object stands. */
  readonly places: Map<object, Pick<At, 'file' | 'pointer'>>;
  /** Where each field is defined, by `table/field`. */
  readonly fields: Map<string, At>;
  readonly problems: Problem[];
  readonly visit: (spot: Spot) => undefined;
}
