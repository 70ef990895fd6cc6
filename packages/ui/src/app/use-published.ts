import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '../words/words.ts';
import type { AppHere } from './app-context.ts';
import { hereOf } from './here-of.ts';
import { definitionQuery, meQuery } from './queries.ts';
import { useVocabulary } from './vocabulary-context.ts';

/** An app as it is published, and the reader in it; whoever asks waits until it is there. */
export function usePublished(key: string): AppHere {
  const { apps, user } = useSuspenseQuery(meQuery).data;
  const { id, name } = user;
  const { data: published } = useSuspenseQuery(definitionQuery(key));
  const { locale } = useWords();
  const vocabulary = useVocabulary();
  // Not by `user`, whose language is told him a moment after the page speaks it: then nothing is made again.
  return useMemo(
    () => hereOf({ key, apps, me: { id, name }, published, vocabulary, locale }),
    [key, apps, id, name, published, vocabulary, locale],
  );
}
