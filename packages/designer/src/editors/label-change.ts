import { below, type Operation } from '@stepwell/definition';
import type { Locale } from '@stepwell/ui/design';

/** Writes a label in one language; what it says in others stays. A label of one text for all languages stays one. */
export function labelChange(at: string, label: unknown, locale: Locale, text: string): Operation {
  const isWords = typeof label === 'object' && label !== null;
  return { op: 'set', at: below(at, 'label'), value: isWords ? { ...label, [locale]: text } : text };
}
