import Type, { type Static } from 'typebox';
import { Closed, Formula, Key, Label, ListOf, Maybe, OneOf, Ref, Runs, SetValues } from './kit.ts';

/** A field in a layout: its key, or its key with what this form changes about it. */
export const FormItem = Type.Union([
  Ref('field'),
  Closed({
    field: Ref('field'),
    visible: Maybe(Formula('boolean')),
    readOnlyWhen: Maybe(Formula('boolean')),
    requiredWhen: Maybe(Formula('boolean')),
    label: Maybe(Label),
    width: Maybe(OneOf('short', 'half', 'full')),
  }),
]);

export const Section = Closed({
  section: Maybe(Label),
  columns: Maybe(Type.Integer({ minimum: 1, maximum: 4 })),
  visible: Maybe(Formula('boolean')),
  collapsed: Maybe(Type.Boolean()),
  items: ListOf(FormItem),
});

/** What a form proposes for other fields once the field `on` is filled; `suggest` (the default) shows it, `fill` writes it where nobody has. */
export const Autofill = Closed({ on: Ref('field'), set: SetValues, mode: Maybe(OneOf('suggest', 'fill')) });
export type Autofill = Static<typeof Autofill>;

/** forms/*.json */
export const Form = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    help: Maybe(Label),
    table: Ref('table'),
    when: Maybe(Formula('boolean')),
    kind: Maybe(Runs(OneOf('full', 'quick', 'public'), ['full', 'quick'])),
    layout: ListOf(Type.Union([Section, FormItem])),
    autofill: Maybe(ListOf(Autofill)),
  },
  { title: 'Form', 'x-scope': 'table' },
);
export type Form = Static<typeof Form>;
export type Section = Static<typeof Section>;
export type FormItem = Static<typeof FormItem>;
