import type { Facts } from '../check/facts.ts';
import { below, isObject } from '../draft/place.ts';
import { keyAlone, type Speaking } from './thing.ts';
import { spokenAmong } from './values.ts';

/** A field, and a value of it that stands somewhere. */
export interface ValueOf {
  readonly table: string;
  readonly field: string;
  readonly value: unknown;
}

/** What a plain value of a field speaks of: the key of an option, of a stage. */
export function inValue(facts: Facts, at: string, { table, field, value }: ValueOf): readonly Speaking[] {
  if (typeof value === 'string') {
    const spoken = spokenAmong(facts, [[table, field]], value);
    return spoken ? [{ at, ...spoken }] : [];
  }
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) =>
    isObject(item)
      ? inValues(facts, below(at, index), { table: `${table}.${field}`, values: item })
      : inValue(facts, below(at, index), { table, field, value: item }),
  );
}

/** What the plain values of a record speak of: its fields, and what stands in them. */
export function inValues(
  facts: Facts,
  at: string,
  { table, values }: { readonly table: string; readonly values: unknown },
): readonly Speaking[] {
  const fields = facts.understanding.tables.get(table)?.fields;
  if (!isObject(values) || !fields) return [];
  return Object.entries(values).flatMap(([field, value]) => {
    if (!fields.has(field)) return [];
    const name: Speaking = { at: below(at, field), isKey: true, ...keyAlone({ kind: 'field', within: table, key: field }) };
    return [name, ...inValue(facts, below(at, field), { table, field, value })];
  });
}
