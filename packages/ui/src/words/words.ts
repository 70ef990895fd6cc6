import dayjs from 'dayjs';
import i18next, { type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type Locale, preferredLocale, remember } from '../theme/preferences.ts';
import { loadLanguage } from './language.ts';
import type { WordKey } from './zh-cn.ts';

/** Loads the reader's language; nothing is drawn before. */
export async function startWords(): Promise<i18n> {
  const locale = preferredLocale();
  const { words, dates } = await loadLanguage(locale);
  dayjs.locale(dates);
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { [locale]: { translation: words } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = locale;
  return i18n;
}

/** The same texts in another language, for a part of the page; what speaks the page's own language stays as it is. */
export async function speakOtherwise(i18n: i18n, locale: Locale): Promise<i18n> {
  i18n.addResourceBundle(locale, 'translation', (await loadLanguage(locale)).words);
  return i18n.cloneInstance({ lng: locale });
}

/** Remembers the language and changes that of the whole page, as soon as it is here. */
async function changeLocale(i18n: i18n, locale: Locale): Promise<void> {
  // At once: whoever leaves the page before the words have come finds the next one in it, and what nobody has chosen goes back to the
  // language of the account.
  remember('locale', locale);
  const { words, dates } = await loadLanguage(locale);
  dayjs.locale(dates);
  i18n.addResourceBundle(locale, 'translation', words);
  await i18n.changeLanguage(locale);
  document.documentElement.lang = locale;
}

export type Say = (key: WordKey, values?: { readonly [name: string]: string | number }) => string;

/** A text that is said in the language of the page at the time it is shown. */
export type Saying = string | ((say: Say, locale: Locale) => string);

/** The texts of the page, its language, and the way to change it. */
export function useWords(): { say: Say; locale: Locale; setLocale: (locale: Locale) => void } {
  const { t, i18n } = useTranslation();
  const setLocale = useCallback((locale: Locale) => void changeLocale(i18n, locale), [i18n]);
  return { say: t as unknown as Say, locale: i18n.language as Locale, setLocale };
}

/** The words of a definition's label in a language; a plain string is the same in all. */
export function wordsOf(label: unknown, locale: string, otherwise = ''): string {
  if (typeof label === 'string') return label;
  if (!label || typeof label !== 'object') return otherwise;
  const words = label as { readonly [locale: string]: string };
  return words[locale] ?? words['zh-CN'] ?? words['en'] ?? otherwise;
}
