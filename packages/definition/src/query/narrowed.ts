import type { Logic } from '@stepwell/expression';
import { readsName } from './compared.ts';

type Calls = { readonly [operator: string]: readonly Logic[] };

/** Operators that ask whether there is a value at all. */
const ASKING = ['filled', 'isEmpty', 'coalesce'] as const;

/**
 * A condition without the parts that compare with a filter left blank: such a filter does not narrow. A condition that itself
 * asks whether the filter is filled (`filled(filter.x)`, `filter.x ?? …`) knows better and stays as it is. Null when nothing is left.
 */
export function narrowedBy(where: Logic, blank: readonly string[]): Logic | null {
  const idle = blank.filter((name) => readsName(where, name) && !asksAbout(where, name));
  if (idle.length === 0) return where;
  const rest = partsOf(where).filter((part) => !idle.some((name) => readsName(part, name)));
  return rest.length > 1 ? { and: rest } : (rest[0] ?? null);
}

/** The conditions of which all must hold. */
function partsOf(logic: Logic): readonly Logic[] {
  const parts = typeof logic === 'object' && logic !== null && !Array.isArray(logic) ? (logic as Calls)['and'] : undefined;
  return Array.isArray(parts) ? parts.flatMap(partsOf) : [logic];
}

function asksAbout(logic: Logic, name: string): boolean {
  if (typeof logic !== 'object' || logic === null) return false;
  const isAsking = !Array.isArray(logic) && ASKING.some((operator) => readsName((logic as Calls)[operator] ?? null, name));
  return isAsking || Object.values(logic).some((part) => asksAbout(part as Logic, name));
}
