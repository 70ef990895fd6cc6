import type { Formula } from '../formula.ts';
import type { Fragment } from '../operator.ts';
import type { Emission } from './emission.ts';
import { emit } from './emit.ts';
import type { SqlPlace } from './place.ts';

/**
 * A formula as a piece of SQL, of the same value as in JavaScript. Throws NotPushable where the database cannot compute it.
 * The piece is parenthesised or atomic. Its parameters may be deferred: see bindParameters.
 */
export function formulaToSql(formula: Formula, place: SqlPlace): Fragment {
  let count = 0;
  // Aliases are counted per formula and named after its place, so that two formulas of one statement never share one by accident.
  const fresh = () => `${place.alias}_${++count}`;
  return open(place, { rows: [place.alias], scopes: place.scopes ?? {}, fresh }).emit(formula.expression, place.mode);
}

function open(place: SqlPlace, at: Pick<Emission, 'rows' | 'scopes' | 'fresh'>): Emission {
  const emission: Emission = {
    place,
    ...at,
    emit: (expression, mode = 'value') => emit(emission, expression, mode),
    inside: (alias, scopes = {}) => open(place, { ...at, rows: [alias, ...at.rows], scopes: { ...at.scopes, ...scopes } }),
  };
  return emission;
}
