import { createContext, useContext } from 'react';
import type { FaceVocabulary } from './face-vocabulary.ts';

export const VocabularyContext = createContext<FaceVocabulary | null>(null);

/** The lists of what these pages can draw. */
export function useVocabulary(): FaceVocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (!vocabulary) throw new Error('useVocabulary stands outside Stepwell');
  return vocabulary;
}
