import Type, { type Static } from 'typebox';
import { Closed, DurationText, Extension, Formula, Key, Label, Later, ListOf, Maybe, OneOf, Ref } from './kit.ts';

/** What every field has; the options of its type stand beside these (packages/fields). */
export const FieldBase = {
  key: Key,
  id: Maybe(Type.String()),
  type: Type.String(),
  label: Maybe(Label),
  help: Maybe(Label),
  required: Maybe(Type.Boolean()),
  requiredWhen: Maybe(Formula('boolean')),
  readOnlyWhen: Maybe(Formula('boolean')),
  private: Maybe(Later(Type.Boolean())),
  archived: Maybe(Type.Boolean()),
  default: Maybe(Type.Union([Closed({ formula: Formula() }), Type.Unsafe<unknown>({})])),
  sensitive: Maybe(Later(Closed({ purpose: Maybe(Label), mask: Maybe(Type.String()), retention: Maybe(DurationText) }))),
};
const base = Closed(FieldBase);
/** A field of a table: the common part, and the type's own options as further properties. */
export type Field = Static<typeof base> & Record<string, unknown>;

export const Check = Closed({ check: Formula('boolean'), at: Maybe(Ref('field')), else: Maybe(Label) });

/** What counts as the same thing entered twice, and what happens then. */
const Duplicates = Closed({
  compare: ListOf(Closed({ field: Ref('field'), as: Maybe(OneOf('text', 'company_name', 'phone', 'email')) })),
  similarity: Maybe(Type.Number({ minimum: 0, maximum: 1 })),
  on: Maybe(OneOf('created', 'updated')),
  do: OneOf('warn', 'refuse'),
});

/** Where records without an owner lie, and who may take how many. */
const Pool = Closed({
  holdLimit: Maybe(Formula('number')),
  claimsPerDay: Maybe(Formula('number')),
  reclaimBan: Maybe(DurationText),
  mask: Maybe(ListOf(Ref('field'))),
});

/** tables/*.json */
export const Table = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    help: Maybe(Label),
    extends: Maybe(Type.Boolean({ description: 'Adds fields to a table that every app has: user, department, absence' })),
    title: Maybe(Ref('field')),
    owner: Maybe(Ref('field')),
    scope: Maybe(Formula('record')),
    fields: Type.Array(Extension('field'), { maxItems: 500 }),
    checks: Maybe(ListOf(Check)),
    unique: Maybe(ListOf(Type.Array(Ref('field'), { minItems: 1 }))),
    duplicates: Maybe(Later(ListOf(Duplicates))),
    pool: Maybe(Later(Pool)),
  },
  { title: 'Table', 'x-scope': 'key' },
);
type TableShape = Static<typeof Table>;
export type Table = Omit<TableShape, 'fields'> & { fields: Field[] };
export type Check = Static<typeof Check>;
