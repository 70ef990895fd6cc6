import Type, { type Static } from 'typebox';
import { Actions } from './action.ts';
import { Closed, Formula, Key, Label, Maybe, OneOf, Ref } from './kit.ts';

/** `"48h"`, `"75%"` of the first marked step, or a formula giving a duration. */
const After = Type.Unsafe<string | object>({
  'x-formula': 'duration',
  'x-share': true,
  description: 'A duration, a formula giving one, or a share such as 75%',
});

export const TimeoutStep = Closed({
  key: Maybe(Key),
  after: After,
  mark: Maybe(Ref('field')),
  every: Maybe(After),
  max: Maybe(Type.Integer({ minimum: 1, maximum: 1000 })),
  then: Maybe(OneOf('approve', 'reject')),
  do: Maybe(Actions),
});

/** A condition whose flips by the clock become timers. */
const Condition = Type.Unsafe<string | object>({
  'x-formula': 'boolean',
  'x-timer': true,
  description: 'A condition; of the clock too',
});

const common = {
  label: Maybe(Label),
  help: Maybe(Label),
  calendar: Maybe(Type.Unsafe<string | object>({ 'x-formula': 'text', 'x-ref': 'calendar' })),
  pause: Maybe(Condition),
  missed: Maybe(OneOf('once', 'each', 'skip')),
  ended: Maybe(Actions),
};

/** timeouts/*.json: while … since … after … do. */
export const Timeout = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    table: Ref('table'),
    while: Condition,
    since: Maybe(Formula('instant')),
    steps: Type.Array(TimeoutStep, { minItems: 1, maxItems: 100 }),
    ...common,
  },
  { title: 'Timeout', 'x-scope': 'table', 'x-nobody': true },
);

/** The deadline of a stage, a task or an approval step; its own `after` is a step that marks `overdue`. */
export const Due = Closed(
  { after: After, steps: Maybe(Type.Array(TimeoutStep, { maxItems: 100 })), ...common },
  { 'x-nobody': true, 'x-names': { task: 'task' } },
);

export type Timeout = Static<typeof Timeout>;
export type TimeoutStep = Static<typeof TimeoutStep>;
export type Due = Static<typeof Due>;
