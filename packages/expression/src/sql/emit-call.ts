import type { Expression } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import type { Emission } from './emission.ts';
import { keyOf } from './operator-key.ts';
import { NotPushable } from './place.ts';

type Call = Extract<Expression, { readonly kind: 'call' }>;

/**
 * The call of an operator: its own SQL; without that, SQLite calls the very function JavaScript calls (`fx_call`), and
 * PostgreSQL cannot. An operator that reads more of the world than clock, zone and week cannot be asked of a database.
 */
export function emitCall(emission: Emission, { operator, args, signature }: Call): Fragment {
  const { place } = emission;
  const write = operator.sql?.[place.dialect];
  if (write) {
    const fragments = args.map((arg) => emission.emit(arg));
    return write(fragments, place, signature);
  }
  if (place.dialect === 'postgres' || operator.readsWorld || operator.readsMe) throw new NotPushable(operator.name);
  const { timeZone, weekStart, fiscalYearStart } = place.schema;
  const { sql } = place;
  const call = JSON.stringify({ types: signature.types, literals: signature.literals, timeZone, weekStart, fiscalYearStart });
  const fragments = args.map((arg) => emission.emit(arg));
  return sql`fx_call(${keyOf(operator)}, ${call}${fragments.length > 0 ? sql`, ${sql.join(fragments)}` : sql``})`;
}
