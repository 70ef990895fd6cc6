import { type Locale, useWords } from '@stepwell/ui/design';
import { useCallback } from 'react';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { zhCN } from './zh-cn.ts';

export type DesignWord = keyof typeof zhCN;
export type DesignSay = (key: DesignWord, values?: { readonly [name: string]: string | number }) => string;

const texts = { 'zh-CN': zhCN, en } as const;

/** A text of the designer for a notice, which says it in the language of the page. */
export const said =
  (...[key, values = {}]: Parameters<DesignSay>) =>
  (_say: unknown, locale: Locale): string =>
    fill(texts[locale][key], values);

/** The designer's texts in the reader's language. */
export function useDesignWords(): { readonly say: DesignSay; readonly locale: Locale } {
  const { locale } = useWords();
  const say = useCallback<DesignSay>((key, values = {}) => fill(texts[locale][key], values), [locale]);
  return { say, locale };
}
