import { TAG_COLORS } from '@stepwell/fields';
import Type, { type Static } from 'typebox';
import { Actions } from './action.ts';
import { Closed, Formula, Key, Label, Later, ListOf, Maybe, OneOf, Ref } from './kit.ts';
import { Due } from './timeout.ts';

export const Gate = Closed({
  require: Maybe(
    Closed({
      fields: Maybe(ListOf(Ref('field'))),
      approvals: Maybe(Later(ListOf(Ref('approval')))),
      checkpoints: Maybe(ListOf(Ref('checkpoint'))),
    }),
  ),
  check: Maybe(Formula('boolean')),
  else: Maybe(Label),
  enforce: Maybe(OneOf('warn', 'reason', 'refuse')),
  from: Maybe(Type.String({ format: 'date' })),
});

export const Checkpoint = Closed({
  key: Key,
  label: Maybe(Label),
  form: Ref('form'),
  into: Ref('table'),
  required: Maybe(Type.Boolean()),
  staleWhen: Maybe(ListOf(Ref('field'))),
});

export const Stage = Closed({
  key: Key,
  id: Maybe(Type.String()),
  label: Maybe(Label),
  category: Maybe(OneOf('open', 'won', 'lost')),
  probability: Maybe(Type.Number({ minimum: 0, maximum: 1 })),
  color: Maybe(OneOf(...TAG_COLORS)),
  assignee: Maybe(Formula('users')),
  due: Maybe(Due),
  outputs: Maybe(ListOf(Ref('field'))),
  guidance: Maybe(Label),
  lock: Maybe(ListOf(Ref('field'))),
  enter: Maybe(ListOf(Gate)),
  exit: Maybe(ListOf(Gate)),
  checkpoints: Maybe(ListOf(Checkpoint)),
  do: Maybe(Actions),
});

export const Transition = Closed({
  from: Type.Union([Ref('stage'), Type.Array(Ref('stage'))]),
  to: Type.Union([Ref('stage'), Type.Array(Ref('stage'))]),
  reason: Maybe(Type.Boolean()),
  when: Maybe(Formula('boolean')),
  label: Maybe(Label),
});

/** processes/*.json: a stage machine on a table. */
export const Process = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    help: Maybe(Label),
    table: Ref('table'),
    field: Maybe(Key),
    when: Maybe(Formula('boolean')),
    order: Maybe(Type.Number()),
    skip: Maybe(OneOf('refuse', 'allow', 'reason')),
    stages: Type.Array(Stage, { minItems: 1, maxItems: 60 }),
    transitions: Maybe(ListOf(Transition)),
  },
  { title: 'Process', 'x-scope': 'table' },
);
export type Process = Static<typeof Process>;
export type Stage = Static<typeof Stage>;
export type Gate = Static<typeof Gate>;
export type Checkpoint = Static<typeof Checkpoint>;
export type Transition = Static<typeof Transition>;
