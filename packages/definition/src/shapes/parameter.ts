import Type, { type Static } from 'typebox';
import { Closed, Key, Label, Later, ListOf, Maybe, Ref } from './kit.ts';

/** One of parameters.json, a list of tunable values. `type` is a field type; its options stand beside it. */
export const ParameterBase = {
  key: Key,
  id: Maybe(Type.String()),
  label: Maybe(Label),
  help: Maybe(Label),
  type: Type.String(),
  default: Type.Unsafe<unknown>({}),
  min: Maybe(Type.Unsafe<unknown>({})),
  max: Maybe(Type.Unsafe<unknown>({})),
  scopes: Maybe(Later(ListOf(Ref('table')))),
  editableBy: Maybe(Later(ListOf(Ref('role')))),
};
export const Parameter = Type.Object(ParameterBase, { title: 'Parameter' });
export type Parameter = Static<typeof Parameter>;

const Clock = Type.String({
  pattern: '^\\d{2}:\\d{2}$',
  description: 'a time of day, such as 09:00',
  'x-zh': '一天中的时刻，例如 09:00',
});
const Interval = Type.Tuple([Clock, Clock]);

/** calendars/*.json: working time. `week` is keyed 1 (Monday) … 7; a day left out is free. */
export const Calendar = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    help: Maybe(Label),
    timeZone: Maybe(Type.String()),
    week: Type.Record(Type.String({ pattern: '^[1-7]$' }), ListOf(Interval)),
    holidays: Maybe(
      ListOf(Closed({ from: Type.String({ format: 'date' }), to: Maybe(Type.String({ format: 'date' })), label: Maybe(Label) })),
    ),
    workdays: Maybe(
      ListOf(Closed({ date: Type.String({ format: 'date' }), hours: Maybe(ListOf(Interval)), label: Maybe(Label) }), {
        description: 'Make-up days: a Saturday that is worked',
      }),
    ),
    knownUntil: Maybe(Type.String({ format: 'date', description: 'Holidays after this day are not known yet' })),
  },
  { title: 'Calendar' },
);
export type Calendar = Static<typeof Calendar>;
