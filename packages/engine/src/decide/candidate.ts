import type { Row, Values } from '@stepwell/expression';

/** A record as it would be: the old row with new values and, where relations changed, newly loaded neighbours. */
export interface Neighbours {
  readonly one?: Row['one'];
  readonly many?: Row['many'];
}

export function candidate(old: Row | null, changes: Values, neighbours: Neighbours = {}): Row {
  return {
    values: old ? { ...old.values, ...changes } : changes,
    one: joined(old?.one, neighbours.one),
    many: joined(old?.many, neighbours.many),
  };
}

/** Two neighbourhoods as one; nothing is copied where one of them is empty. */
const joined = <T>(old: Record<string, T> | undefined, loaded: Record<string, T> | undefined): Record<string, T> =>
  old && loaded ? { ...old, ...loaded } : (loaded ?? old ?? {});

/** The keys whose values differ between two sets of values (compared by content). */
export function changedKeys(old: Values, now: Values): string[] {
  return Object.keys(now).filter((key) => !isSame(old[key] ?? null, now[key] ?? null));
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

/** Whatever the order of its keys, an object is the same. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
