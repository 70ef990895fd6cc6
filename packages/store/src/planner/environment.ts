import type { Model, QueryRequest } from '@stepwell/engine';
import type { Environment } from '@stepwell/expression';

type Asked = Pick<QueryRequest, 'actor' | 'environment' | 'scopes' | 'now'>;

/** What a request's formulas and rights look at: what it brings, else what is known of whoever asks. */
export function environmentOf(model: Model, request: Asked): Environment {
  const { environment, scopes } = request;
  if (environment) return scopes ? { ...environment, scopes: { ...environment.scopes, ...scopes } } : environment;
  const { actor, now } = request;
  const { timeZone, weekStart, fiscalYearStart, calendars } = model.schema;
  const person = actor.kind === 'person' ? actor : undefined;
  return {
    row: null,
    scopes: { ...(person ? { me: person.me } : {}), ...scopes },
    now,
    timeZone,
    weekStart,
    fiscalYearStart,
    calendars,
    parameter: (key) => model.parameters.get(key)?.value ?? null,
    teamOf: (user) => (user === person?.id ? person.team : [user]),
  };
}
