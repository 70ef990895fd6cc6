import { type Decimal, decimalText } from '../evaluate/decimal.ts';
import type { Fragment } from '../operator.ts';
import type { Type } from '../type.ts';
import type { Value } from '../value.ts';
import { booleanLiteral, type Emitting } from './emitting.ts';
import { postgresType, toParameter } from './parameter-value.ts';

/** A value written into a statement: numbers and booleans as they are, everything else as a parameter. */
export function emitConstant(value: Value, type: Type, context: Emitting): Fragment {
  const { sql, dialect } = context;
  const isPostgres = dialect === 'postgres';
  if (value === null) return isPostgres ? sql.raw(`null::${postgresType(type)}`) : sql.raw('null');
  if (type.kind === 'boolean') return booleanLiteral(context, value === true);
  if (type.kind === 'number')
    return sql.raw(isPostgres ? `(${decimalText(value as Decimal, type.scale)}::numeric)` : `(${value})`);
  if (type.kind === 'duration') return sql.raw(isPostgres ? `(${value}::numeric)` : `(${value})`);
  return bound(toParameter(value, type, dialect), type, context);
}

/** A parameter of a type. */
export const bound = (parameter: unknown, type: Type, { sql, dialect }: Emitting): Fragment =>
  dialect === 'postgres' ? sql`(${parameter}::${sql.raw(postgresType(type))})` : sql`${parameter}`;
