import type { Facts } from '../check/facts.ts';
import { below, type JsonObject } from '../draft/place.ts';
import { keyAlone, type Speaking, type Thing } from './thing.ts';
import { spokenAmong } from './values.ts';

/** The tables of records by the names that steps give them. */
export type TablesOfRefs = Map<string, string>;

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A property that holds the key of something. */
export function key(at: string, holder: JsonObject, property: string, kind: Thing['kind']): readonly Speaking[] {
  const value = textOf(holder[property]);
  return value === undefined ? [] : [{ at: below(at, property), ...keyAlone({ kind, key: value }) }];
}

/** A place whose key is a value of a field. */
export function keyOfValue(
  facts: Facts,
  at: string,
  [table, field]: readonly [string, string],
  name: string,
): readonly Speaking[] {
  const spoken = spokenAmong(facts, [[table, field]], name);
  return spoken ? [{ at, isKey: true, ...spoken }] : [];
}
