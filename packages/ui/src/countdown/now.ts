import { createContext, useContext, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  now = Date.now();
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present of a part of the page in which time passes otherwise. */
export const NowContext = createContext<number | null>(null);

/** The present in steps of one second; all countdowns of the page share one clock. */
export function useNow(): number {
  const ticking = useSyncExternalStore(subscribe, () => now);
  return useContext(NowContext) ?? ticking;
}
