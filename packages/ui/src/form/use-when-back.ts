import { useEffect, useRef } from 'react';

const AGAIN = 5000;

/** While something waits for the network: does it when the browser says that it is back, and every few seconds in case it does not know. */
export function useWhenBack(waits: boolean, work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!waits) return;
    const run = () => latest.current();
    const timer = setInterval(run, AGAIN);
    window.addEventListener('online', run);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', run);
    };
  }, [waits]);
}
