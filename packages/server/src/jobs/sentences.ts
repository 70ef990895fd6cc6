import type { Refusal } from '@stepwell/engine';
import type { Locale } from '../http/reader-locale.ts';

/** A refusal for a report: each problem that it names, what is missing, or else what it says itself. */
export function sentencesOf({ words, details: { problems = [], missing = [] } }: Refusal, locale: Locale): string[] {
  const named = [...problems.map(({ message }) => message[locale]), ...missing.map(({ message }) => message[locale])];
  return named.length > 0 ? named : [words[locale]];
}
