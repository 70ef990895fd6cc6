import { likenesses } from '@stepwell/fields';
import Type, { type Static, type TSchema } from 'typebox';
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

const titled = <T extends TSchema>(schema: T, zh: string, en: string): T => ({ ...schema, 'x-title': { 'zh-CN': zh, en } });

const LikenessName = {
  ...OneOf(...likenesses.map(({ name }) => name)),
  'x-words': Object.fromEntries(likenesses.map(({ name, label }) => [name, label])),
};

/** What counts as the same thing entered twice (records of which one of these fields is alike), and what happens then. */
export const Duplicates = Closed({
  compare: titled(
    ListOf(Closed({ field: Ref('field'), as: Maybe(titled(LikenessName, '比较方式', 'Compared as')) }), {
      minItems: 1,
      maxItems: 20,
    }),
    '比较的字段',
    'Fields that are compared',
  ),
  /** From here on two values are called the same; 0.85 where it is left out. */
  similarity: Maybe(titled(Type.Number({ minimum: 0.5, maximum: 1 }), '相似度达到', 'Alike from')),
  /** Left out: whenever a compared field is written. */
  on: Maybe(
    titled(
      {
        ...OneOf('created', 'updated'),
        'x-words': { created: { 'zh-CN': '新建时', en: 'New records' }, updated: { 'zh-CN': '修改时', en: 'Changes' } },
      },
      '什么时候检查',
      'Checked on',
    ),
  ),
  do: titled(
    {
      ...OneOf('warn', 'refuse'),
      'x-words': { warn: { 'zh-CN': '提醒', en: 'Warn' }, refuse: { 'zh-CN': '不允许保存', en: 'Refuse to save' } },
    },
    '发现重复时',
    'Where there is one',
  ),
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
    duplicates: Maybe(titled(ListOf(Duplicates, { maxItems: 20 }), '查重', 'Duplicates')),
    pool: Maybe(Later(Pool)),
  },
  { title: 'Table', 'x-scope': 'key' },
);
type TableShape = Static<typeof Table>;
export type Table = Omit<TableShape, 'fields'> & { fields: Field[] };
export type Check = Static<typeof Check>;
export type Duplicates = Static<typeof Duplicates>;
