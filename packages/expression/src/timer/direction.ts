/** How a value moves as time passes: it falls, stands still or grows. */
export type Direction = -1 | 0 | 1;

/** Both movements together; null when they work against each other. */
export function join(a: Direction, b: Direction): Direction | null {
  if (a === 0 || a === b) return b;
  return b === 0 ? a : null;
}

export const opposite = (direction: Direction): Direction => (direction === 0 ? 0 : direction === 1 ? -1 : 1);

/** Every way in which two movements can meet; undefined when some of them work against each other. */
export function joinAll(as: readonly Direction[], bs: readonly Direction[]): readonly Direction[] | undefined {
  const met = as.flatMap((a) => bs.map((b) => join(a, b)));
  return met.includes(null) ? undefined : [...new Set(met as Direction[])];
}
