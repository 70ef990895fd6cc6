import { useCallback, useSyncExternalStore } from 'react';
import { usePreference } from './preferences.ts';

/** Whether a media query holds, live. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Whether the page is as narrow as a phone: one column, bars at the bottom, sheets instead of drawers. */
export const useIsPhone = () => useMedia('(max-width: 767px)');

/** Whether the page is dark: as the reader chose, else as his system is. */
export function useIsDark(): boolean {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const appearance = usePreference('appearance');
  return appearance === 'dark' || (appearance !== 'light' && systemIsDark);
}
