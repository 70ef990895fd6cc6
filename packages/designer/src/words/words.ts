import { type Locale, useWords } from '@stepwell/ui/design';
import { useCallback } from 'react';
import { en } from './en.ts';
import { fill } from './fill.ts';
import { zhCN } from './zh-cn.ts';

export type DesignWord = keyof typeof zhCN;
export type DesignSay = (key: DesignWord, values?: { readonly [name: string]: string | number }) => string;

const texts = { 'zh-CN': zhCN, en } as const;

/** The designer's texts in the reader's language. */
export function useDesignWords(): { readonly say: DesignSay; readonly locale: Locale } {
  const { locale } = useWords();
  const say = useCallback<DesignSay>((key, values = {}) => fill(texts[locale][key], values), [locale]);
  return { say, locale };
}
