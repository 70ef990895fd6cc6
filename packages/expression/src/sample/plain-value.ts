import { type Decimal, decimalText } from '../evaluate/decimal.ts';
import type { Type } from '../type.ts';
import type { Value } from '../value.ts';

/** An inner value as examples write it: numbers in major units, instants in ISO form. */
export function plainValue(value: Value, type: Type): Value {
  if (value === null) return null;
  if (type.kind === 'number') return Number(decimalText(value as Decimal, type.scale));
  if (type.kind === 'datetime') return new Date(Number(value)).toISOString();
  if (type.kind === 'list') return (value as readonly Value[]).map((item) => plainValue(item, type.of));
  return value;
}
