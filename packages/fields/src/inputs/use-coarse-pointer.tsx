import { useSyncExternalStore } from 'react';

const query = () => globalThis.matchMedia?.('(pointer: coarse)');
const listen = (redraw: () => void) => {
  const media = query();
  media?.addEventListener?.('change', redraw);
  return () => media?.removeEventListener?.('change', redraw);
};

/** True where a finger points: pickers then keep the keyboard of the phone closed. */
export const useCoarsePointer = (): boolean => useSyncExternalStore(listen, () => query()?.matches ?? false);
