import type { Expression } from '../check/expression.ts';
import type { Fragment } from '../operator.ts';
import type { Type } from '../type.ts';
import { Deferred, deferred, encode } from './deferred.ts';
import type { SqlPlace } from './place.ts';

/** A formula on its way to SQL, as a part of it sees it: the rows around, innermost first, and how further parts are written. */
export interface Emission {
  readonly place: SqlPlace;
  /** Aliases of the rows, innermost first. */
  readonly rows: readonly string[];
  /** Rows of a scope that are rows of the statement. */
  readonly scopes: { readonly [name: string]: { readonly alias: string } };
  /** An alias nobody uses yet. */
  readonly fresh: () => string;
  readonly emit: (expression: Expression, mode?: SqlPlace['mode']) => Fragment;
  /** The same, one row further in. */
  readonly inside: (alias: string, scopes?: { readonly [name: string]: { readonly alias: string } }) => Emission;
}

const POSTGRES_TYPES: { readonly [kind in Type['kind']]?: string } = {
  number: 'numeric',
  duration: 'numeric',
  datetime: 'timestamptz',
  date: 'date',
  boolean: 'boolean',
};

export const postgresType = (type: Type): string =>
  type.kind === 'list' ? `${postgresType(type.of)}[]` : (POSTGRES_TYPES[type.kind] ?? 'text');

/** A bound value; PostgreSQL is told its type, so that it need not guess. */
export function bound({ place: { sql, dialect } }: Emission, value: unknown, type: Type): Fragment {
  return dialect === 'sqlite' ? sql`${value}` : sql`${value}::${sql.raw(postgresType(type))}`;
}

/** A value that is computed once per execution. */
export const later = (emission: Emission, expression: Expression): Fragment =>
  bound(emission, deferred(expression), expression.type);

export const laterBy = (emission: Emission, type: Type, evaluate: Deferred['evaluate']): Fragment =>
  bound(emission, new Deferred(type, evaluate), type);

/** A constant of the formula. */
export function constant(emission: Emission, { value, type }: Extract<Expression, { readonly kind: 'constant' }>): Fragment {
  const { sql, dialect } = emission.place;
  if (value === null) return dialect === 'sqlite' ? sql`null` : sql`null::${sql.raw(postgresType(type))}`;
  if (typeof value === 'boolean') return truth(emission, value);
  if (dialect === 'sqlite' && typeof value === 'number' && Number.isSafeInteger(value))
    return sql.raw(value < 0 ? `(${value})` : String(value));
  return bound(emission, encode(value, type, dialect), type);
}

export const truth = ({ place: { sql, dialect } }: Emission, value: boolean): Fragment =>
  sql.raw(dialect === 'sqlite' ? (value ? '1' : '0') : String(value));

/** A condition that may be NULL, as exactly yes or no. */
export const definite = (emission: Emission, condition: Fragment): Fragment =>
  emission.place.sql`coalesce(${condition}, ${truth(emission, false)})`;
