import { useEffect, useState } from 'react';

/** A value once it has not changed for a while: nobody wants to be told of an error in a word he is still writing. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
