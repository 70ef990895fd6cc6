import Type, { type Static } from 'typebox';
import { Closed, Key, Label, ListOf, MapOf, Maybe } from './kit.ts';

const Plain = Type.Unsafe<unknown>({});
const Values = MapOf(Plain);

export const Expectation = Closed({
  record: Maybe(Type.String()),
  values: Maybe(Values),
  query: Maybe(Plain),
  equals: Maybe(Plain),
  in: Maybe(Type.String()),
  of: Maybe(Type.String()),
  times: Maybe(Type.Integer()),
  sent: Maybe(Plain),
  page: Maybe(Type.String()),
  widget: Maybe(Type.String()),
  columns: Maybe(Plain),
  search: Maybe(Type.String()),
  export: Maybe(Type.String()),
  contains: Maybe(Plain),
  lacks: Maybe(Plain),
  refused: Maybe(Closed({ code: Maybe(Type.String()), missing: Maybe(ListOf(Type.String())), at: Maybe(Type.String()) })),
  /** Keys of what the step was warned of and that stopped nothing; an empty list: of nothing. */
  warned: Maybe(ListOf(Type.String())),
  check: Maybe(Type.String()),
});

/** A step: one act (its name is a property), or an expectation, or both. The runner names the acts it knows. */
export const ScenarioStep = Type.Object(
  {
    as: Maybe(Type.String()),
    reason: Maybe(Type.String()),
    ref: Maybe(Type.String()),
    expect: Maybe(Type.Unsafe<Expectation | Record<string, unknown>>({})),
  },
  { additionalProperties: true },
);

/** scenarios/*.json: a test of this app on a virtual clock. `systems` names the systems of the mission that it shows. */
export const Scenario = Closed(
  {
    key: Key,
    name: Label,
    systems: Maybe(ListOf(Type.String())),
    at: Type.String({ format: 'date-time' }),
    users: Maybe(
      ListOf(Type.Object({ key: Type.String(), roles: Maybe(Type.Array(Type.String())) }, { additionalProperties: true })),
    ),
    departments: Maybe(ListOf(Type.Object({ key: Type.String() }, { additionalProperties: true }))),
    calendars: Maybe(MapOf(Plain)),
    parameters: Maybe(Values),
    steps: ListOf(ScenarioStep),
  },
  { title: 'Scenario' },
);
export type Scenario = Static<typeof Scenario>;
export type ScenarioStep = Static<typeof ScenarioStep> & Record<string, unknown>;
export type Expectation = Static<typeof Expectation>;
