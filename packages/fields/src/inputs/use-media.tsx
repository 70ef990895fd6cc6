import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const listen = useCallback(
    (redraw: () => void) => {
      const media = globalThis.matchMedia?.(query);
      media?.addEventListener?.('change', redraw);
      return () => media?.removeEventListener?.('change', redraw);
    },
    [query],
  );
  return useSyncExternalStore(listen, () => globalThis.matchMedia?.(query)?.matches ?? false);
}
