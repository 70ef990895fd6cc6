import type { Formula } from '../formula.ts';
import type { Fragment } from '../operator.ts';
import { emit } from './emit.ts';
import type { Emitting } from './emitting.ts';
import { limited } from './size.ts';
import type { SqlPlace } from './sql-place.ts';

/**
 * The formula as SQL, to be put into a statement. Parts that are the same for every row become parameters that
 * `bindParameters` computes before each execution. Throws NotPushable for what the database cannot compute.
 */
export function formulaToSql(formula: Formula, place: SqlPlace): Fragment {
  return createEmitting(place).emit(formula.expression, place.mode);
}

/** How a formula's parts are emitted; `defers` false computes everything in the database, which only tests want. */
export function createEmitting(place: SqlPlace, defers = true): Emitting {
  const { dialect, schema, sql, alias } = place;
  let count = 0;
  // Aliases grow from the row's own, so that formulas put inside one another never share one.
  const newAlias = () => `${alias}_${++count}`;
  const create = (levels: Emitting['levels'], scopes: Emitting['scopes']): Emitting => {
    const emitting: Emitting = {
      dialect,
      schema,
      sql,
      place,
      levels,
      scopes,
      newAlias,
      defers,
      emit: (expression, mode) => limited(emit(expression, emitting, mode)),
      at: (change) => create(change.levels ?? (change.inner ? [change.inner, ...levels] : levels), change.scopes ?? scopes),
    };
    return emitting;
  };
  return create([{ alias }], place.scopes ?? {});
}
