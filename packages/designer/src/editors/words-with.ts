import type { Locale } from '@stepwell/ui/design';

/** Words for people with what one language now says; blank in every language: none at all. */
export function wordsWith(former: unknown, locale: Locale, text: string): unknown {
  if (typeof former !== 'object' || former === null) return text;
  const words = { ...former, [locale]: text };
  return Object.values(words).every((one) => one === '') ? undefined : words;
}
