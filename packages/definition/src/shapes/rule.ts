import Type, { type Static } from 'typebox';
import { Actions } from './action.ts';
import { Closed, Formula, Key, Label, Later, ListOf, Maybe, OneOf, Ref, Runs } from './kit.ts';

/** What happens to a record by itself; the other words are kinds of activities. */
const HAPPENINGS = ['created', 'updated', 'deleted', 'entered', 'left'] as const;
const ACTIVITIES = 'claimed released viewed submitted decided opened signed hook button source_changed'.split(' ');

/** One word, or what exactly: fields that are updated, a condition that becomes true, a schedule. */
const Happening = Type.Union([
  Runs(OneOf(...HAPPENINGS, ...ACTIVITIES), HAPPENINGS),
  Closed({
    updated: Maybe(ListOf(Ref('field'), { minItems: 1 })),
    becomes: Maybe(Later(Formula('boolean'))),
    schedule: Maybe(Later(Type.String({ maxLength: 100 }))),
    zone: Maybe(Later(Type.String({ maxLength: 60 }))),
    calendar: Maybe(Later(Ref('calendar'))),
    missed: Maybe(Later(OneOf('once', 'each', 'skip'))),
  }),
]);

/** rules/*.json: when something happens to a record, and a condition holds, actions are done in the same transaction. */
export const Rule = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    help: Maybe(Label),
    table: Maybe(Ref('table')),
    on: Happening,
    phase: Maybe(OneOf('before', 'after')),
    when: Maybe(Formula('boolean')),
    do: Actions,
  },
  { title: 'Rule', 'x-scope': 'table', 'x-names': { old: { of: 'table' } } },
);
export type Rule = Static<typeof Rule>;
