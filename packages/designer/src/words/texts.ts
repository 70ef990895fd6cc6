import type { Locale } from '@stepwell/ui/design';
import type { zhCN } from './zh-cn.ts';

export type DesignWord = keyof typeof zhCN;
export type DesignTexts = { readonly [key in DesignWord]: string };

const load: { readonly [locale in Locale]: () => Promise<DesignTexts> } = {
  'zh-CN': async () => (await import('./zh-cn.ts')).zhCN,
  en: async () => (await import('./en.ts')).en,
};

const loaded = new Map<Locale, DesignTexts>();

/** The designer's texts in a language, as far as they were loaded. */
export const textsIn = (locale: Locale): DesignTexts | undefined => loaded.get(locale);

/** Loads the designer's texts in a language, once. */
export async function loadTexts(locale: Locale): Promise<DesignTexts> {
  const texts = loaded.get(locale) ?? (await load[locale]());
  loaded.set(locale, texts);
  return texts;
}
