import { useSyncExternalStore } from 'react';

export type Locale = 'zh-CN' | 'en';
export type Appearance = 'system' | 'light' | 'dark';

/** What is remembered: of the page, and the columns of a list (`columns.<app>.<list>`). */
export type PreferenceKey = 'locale' | 'appearance' | 'nav' | `columns.${string}`;

const listeners = new Set<() => void>();

/** What this browser remembers of its reader; a browser that keeps nothing behaves as if nothing was chosen. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`stepwell.${key}`);
  } catch {
    return null;
  }
}

/** Remembers a choice and tells every part of the page that shows it. */
export function remember(key: PreferenceKey, value: string): void {
  try {
    localStorage.setItem(`stepwell.${key}`, value);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** A remembered choice, or null. */
export const usePreference = (key: PreferenceKey): string | null => useSyncExternalStore(subscribe, () => remembered(key));

/** The reader's language: what he chose here, else what the server knows of him, else what his browser asks for. */
export function preferredLocale(): Locale {
  const known = [remembered('locale'), document.documentElement.dataset['chosen']];
  const locale = known.find((one) => one === 'zh-CN' || one === 'en');
  if (locale) return locale as Locale;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
