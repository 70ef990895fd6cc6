import { type AppFiles, appOf, contextOf, type FullTable, fullTables } from '@stepwell/definition';
import { type Locale, useVocabulary } from '@stepwell/ui/design';
import { useMemo, useRef } from 'react';
import { useDesignWords } from '../words/words.ts';
import { useDesign } from './design-context.ts';

type Tables = ReadonlyMap<string, FullTable>;
const NONE: Tables = new Map();

/** The draft's tables complete: with the fields and companions the platform gives them. While the draft is unsound, as they last were. */
export function useTables(): Tables {
  const { files } = useDesign();
  const { locale } = useDesignWords();
  const vocabulary = useVocabulary();
  const last = useRef<Tables>(NONE);
  return useMemo(() => {
    const read = tablesOf(files, vocabulary, locale);
    if (read) last.current = read;
    return last.current;
  }, [files, vocabulary, locale]);
}

function tablesOf(files: AppFiles, vocabulary: ReturnType<typeof useVocabulary>, locale: Locale): Tables | undefined {
  try {
    const app = appOf(files);
    const parts = { fields: vocabulary.fields, widgets: vocabulary.widgets, operators: [], actions: [] };
    return fullTables(app, parts, contextOf(app.info, locale));
  } catch {
    // What is wrong with it stands among the problems.
    return undefined;
  }
}
