import type { Locale as KitWords } from 'antd/es/locale/index.js';
import type { Locale } from '../theme/preferences.ts';
import type { WordKey } from './zh-cn.ts';

interface Language {
  readonly kit: KitWords;
  /** How dayjs calls it. */
  readonly dates: string;
  readonly words: { readonly [key in WordKey]: string };
}

// A built page begins to load its language by the name of this file, before this is reached: see `apps/web/vite.config.ts`.
const load: { readonly [locale in Locale]: () => Promise<{ readonly language: Language }> } = {
  'zh-CN': () => import('./language-zh-cn.ts'),
  en: () => import('./language-en.ts'),
};

const loaded = new Map<Locale, Language>();

/** All that a page says in a language; it is loaded once. */
export async function loadLanguage(locale: Locale): Promise<Language> {
  const language = loaded.get(locale) ?? (await load[locale]()).language;
  loaded.set(locale, language);
  return language;
}

/** antd's words in a language that was loaded. */
export const kitWords = (locale: Locale): KitWords | undefined => loaded.get(locale)?.kit;
