import { asksOf, labelIn } from '@stepwell/fields';
import { useCallback } from 'react';
import { useTexts } from '../cell/use-names.ts';
import { useWords } from '../words/words.ts';
import type { FilterPart } from './filter.ts';
import type { FilterHere } from './use-filter.ts';

/** What a part of a filter says: the field, and what is asked of it. */
export interface Said {
  readonly field: string;
  readonly rest: string;
}

/** Says parts of a filter in the reader's words. */
export function useSaid({ askable, fields, words }: Pick<FilterHere, 'askable' | 'fields' | 'words'>) {
  const { locale } = useWords();
  const text = useTexts();
  return useCallback(
    (part: FilterPart): Said => {
      if (part.kind === 'formula') return { field: '', rest: words(part.logic) };
      const { condition, values } = part.sentence;
      const of = askable.find(({ path }) => path === part.path);
      const field = fields.at(part.path);
      const asks = field ? asksOf(condition, field, fields.context) : [];
      const given = asks.flatMap((ask, at) => [text(ask, values[at]), ask.after ? labelIn(ask.after, locale, '') : '']);
      const label = of ? [of.through, of.label].filter(Boolean).join(' › ') : part.path;
      return { field: label, rest: [labelIn(condition.words, locale, ''), ...given].filter((one) => one !== '').join(' ') };
    },
    [askable, fields, words, locale, text],
  );
}
