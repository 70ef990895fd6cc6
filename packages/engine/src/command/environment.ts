import { type Environment, madeOnce, type Row, type Value } from '@stepwell/expression';
import type { Model } from '../model/model.ts';
import type { Actor } from './actor.ts';
import type { Directory } from './directory.ts';

export interface Surroundings {
  readonly model: Model;
  readonly directory: Directory;
  readonly now: number;
  readonly actor?: Actor;
}

/** What formulas may look at, about `row`; `scopes` adds names such as `old` and `task`. `me` is there when a person acts. */
export function environmentOf(around: Surroundings, row: Row | null, scopes: Environment['scopes'] = {}): Environment {
  const { model, directory, now, actor } = around;
  const me: Environment['scopes'] = actor?.kind === 'person' ? { me: actor.me } : {};
  return {
    row,
    scopes: { ...me, ...scopes },
    now,
    timeZone: model.schema.timeZone,
    weekStart: model.schema.weekStart,
    fiscalYearStart: model.schema.fiscalYearStart,
    calendars: model.schema.calendars,
    parameter: parametersOf(model),
    usersWithRole: directory.withRole,
    managerOf: directory.managerOf,
    teamOf: directory.teamOf,
  };
}

const parameters = new WeakMap<Model, (key: string) => Value>();

const parametersOf = (model: Model): ((key: string) => Value) =>
  madeOnce(parameters, model, () => (key) => model.parameters.get(key)?.value ?? null);
