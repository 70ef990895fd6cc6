import { type Decimal, decimalText, fromBig } from '../evaluate/decimal.ts';
import type { Dialect } from '../operator.ts';
import type { Type } from '../type.ts';
import type { Value } from '../value.ts';

/** An inner value as a parameter of a statement. SQLite takes a number for a float, so whole numbers go as bigint. */
export function toParameter(value: Value, type: Type, dialect: Dialect): unknown {
  if (value === null) return null;
  switch (type.kind) {
    case 'number':
      return dialect === 'sqlite' ? BigInt(value as Decimal) : decimalText(value as Decimal, type.scale);
    case 'duration':
      return dialect === 'sqlite' ? BigInt(value as Decimal) : String(value);
    case 'datetime':
      return dialect === 'sqlite' ? BigInt(value as number) : new Date(Number(value)).toISOString();
    case 'boolean':
      return dialect === 'sqlite' ? (value === true ? 1n : 0n) : value;
    case 'list':
    case 'files':
      return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? Number(item) : item));
    default:
      return value;
  }
}

/** The type Postgres must be told, since it cannot guess a parameter's. */
export function postgresType(type: Type): string {
  switch (type.kind) {
    case 'number':
    case 'duration':
      return 'numeric';
    case 'datetime':
      return 'timestamptz';
    case 'date':
      return 'date';
    case 'boolean':
      return 'boolean';
    case 'list':
    case 'files':
      return 'jsonb';
    default:
      return 'text';
  }
}

/**
 * A value that a query gave → its inner form. Numbers of Postgres are text in major units, instants a Date, text or number;
 * integers of SQLite numbers or bigints.
 */
export function fromSql(value: unknown, type: Type, dialect: Dialect): Value {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'number':
      return dialect === 'sqlite' ? integer(value) : scaled(String(value), type.scale);
    case 'duration':
      return integer(value);
    case 'datetime':
      return typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : integer(value);
    case 'boolean':
      return value === true || value === 1 || value === 1n;
    case 'list':
    case 'files':
      return (typeof value === 'string' ? JSON.parse(value) : value) as Value;
    default:
      return value as Value;
  }
}

const integer = (value: unknown): Value => fromBig(BigInt(value as string | number | bigint));

/** Digits behind the scale can only be zeros: Postgres keeps the scale of what it computed with. */
function scaled(text: string, scale: number): Value {
  const [whole = '', fraction = ''] = text.split('.');
  return fromBig(BigInt(whole + fraction.slice(0, scale).padEnd(scale, '0')));
}
