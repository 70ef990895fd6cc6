import type { Locale as AntLocale } from 'antd/es/locale/index.js';
import dayjs from 'dayjs';
import type { Locale } from '../theme/preferences.ts';

const loaded = new Map<Locale, AntLocale>();

const load = {
  'zh-CN': async () => (await Promise.all([import('antd/es/locale/zh_CN.js'), import('dayjs/locale/zh-cn.js')]))[0],
  en: async () => import('antd/es/locale/en_US.js'),
};

/** Brings the words of antd and dayjs in a language, and lets dayjs speak it. */
export async function loadKitWords(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, (await load[locale]()).default);
  dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en');
}

/** antd's words in a language that was loaded. */
export const kitWords = (locale: Locale): AntLocale | undefined => loaded.get(locale);
