import type { Locale } from '@stepwell/ui/design';
import { createContext, useCallback, useContext } from 'react';
import { fill } from './fill.ts';
import { type DesignTexts, type DesignWord, textsIn } from './texts.ts';

export type { DesignWord } from './texts.ts';
export type DesignSay = (key: DesignWord, values?: { readonly [name: string]: string | number }) => string;

/** A language and the designer's texts in it. */
export interface Spoken {
  readonly locale: Locale;
  readonly texts: DesignTexts;
}

/** What is spoken around a part of the designer. */
export const SpokenContext = createContext<Spoken | undefined>(undefined);

/** A text of the designer for a notice, which says it in the language of the page; while that is on its way, in the other one. */
export const said =
  (...[key, values = {}]: Parameters<DesignSay>) =>
  (_say: unknown, locale: Locale): string =>
    fill((textsIn(locale) ?? textsIn('zh-CN') ?? textsIn('en'))?.[key] ?? '', values);

/** The designer's texts in the reader's language. */
export function useDesignWords(): { readonly say: DesignSay; readonly locale: Locale } {
  const { locale, texts } = useSpoken();
  const say = useCallback<DesignSay>((key, values = {}) => fill(texts[key], values), [texts]);
  return { say, locale };
}

/** The language that is spoken here, with all of the designer's texts in it. */
export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('The words of the designer are used outside InWords');
  return spoken;
}
