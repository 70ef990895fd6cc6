import { useEffect, useMemo, useRef } from 'react';

interface Row {
  readonly id: string;
}

/**
 * The rows as they are now in the order in which they are shown: who is known keeps his place, who is new stands where the new
 * order has him, who is gone leaves, but for the one that is being worked on.
 */
export function steady<T extends Row>(shown: readonly T[], now: readonly T[], kept?: string): readonly T[] {
  const present = new Map(now.map((row) => [row.id, row]));
  const rows = shown.flatMap((row) => present.get(row.id) ?? (row.id === kept ? row : []));
  const known = new Set(rows.map(({ id }) => id));
  now.forEach((row, at) => {
    if (known.has(row.id)) return;
    const before = now[at - 1]?.id;
    rows.splice(before === undefined ? 0 : rows.findIndex(({ id }) => id === before) + 1, 0, row);
    known.add(row.id);
  });
  return rows;
}

/** The rows of a list; while somebody works within it they do not change places under his hands. */
export function useSteady<T extends Row>(rows: readonly T[], isHeld: boolean, kept?: string): readonly T[] {
  const shown = useRef<readonly T[]>([]);
  const result = useMemo(() => (isHeld ? steady(shown.current, rows, kept) : rows), [rows, isHeld, kept]);
  useEffect(() => {
    shown.current = result;
  }, [result]);
  return result;
}
