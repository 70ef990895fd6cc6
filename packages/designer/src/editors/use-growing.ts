import { startTransition, useEffect, useState } from 'react';

/** How many of a long list are drawn: some at once, and the others in steps after they are to be seen, so that nobody waits for them. */
export function useGrowing(length: number, step: number): number {
  const [count, setCount] = useState(step);
  const isWhole = count >= length;
  useEffect(() => {
    if (!isWhole) startTransition(() => setCount(count + step));
  }, [count, isWhole, step]);
  return count;
}
