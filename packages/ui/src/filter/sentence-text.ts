import { sentenceWords } from '@stepwell/fields';
import { useCallback } from 'react';
import { useTexts } from '../cell/use-names.ts';
import type { FilterPart } from './filter.ts';
import type { FilterHere } from './use-filter.ts';

/** What a part of a filter says: the field, and what is asked of it. */
export interface Said {
  readonly field: string;
  readonly rest: string;
}

/** Says parts of a filter in the reader's words. */
export function useSaid({ askable, fields, words }: Pick<FilterHere, 'askable' | 'fields' | 'words'>) {
  const text = useTexts();
  return useCallback(
    (part: FilterPart): Said => {
      if (part.kind === 'formula') return { field: '', rest: words(part.logic) };
      const of = askable.find(({ path }) => path === part.path);
      if (!of) return { field: part.path, rest: '' };
      const rest = sentenceWords(part.sentence, of.field, { context: fields.context, text });
      return { field: [of.through, of.label].filter(Boolean).join(' › '), rest };
    },
    [askable, fields, words, text],
  );
}
