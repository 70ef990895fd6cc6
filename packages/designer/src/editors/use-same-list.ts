import { useState } from 'react';

const isSame = <T>(a: readonly T[], b: readonly T[]) => a.length === b.length && a.every((one, at) => one === b[at]);

/** A list that is the same object as long as the same stands in it: what hangs on it is not done again. */
export function useSameList<T>(list: readonly T[]): readonly T[] {
  const [held, setHeld] = useState(list);
  if (isSame(held, list)) return held;
  setHeld(list);
  return list;
}
