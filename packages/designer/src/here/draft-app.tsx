import { appOf, contextOf, fullTables } from '@stepwell/definition';
import { AppContext, type AppHere, meQuery, useVocabulary } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useDesignWords } from '../words/words.ts';
import { useDesign } from './design-context.ts';

/** The app as the draft has it, around what draws and asks as its pages do; of a moment ago while something is being typed. */
export function DraftApp({ children }: { readonly children: ReactNode }) {
  const here = useDraftHere();
  const { say } = useDesignWords();
  if (!here) return <p role="alert">{say('design.cannotDraw')}</p>;
  return <AppContext value={here}>{children}</AppContext>;
}

/** Undefined where the draft's mistakes leave nothing that could be drawn. */
function useDraftHere(): AppHere | undefined {
  const { app: key, files } = useDesign();
  const { locale } = useDesignWords();
  const vocabulary = useVocabulary();
  const me = useQuery(meQuery).data?.user;
  const settled = useDeferredValue(files);
  return useMemo(() => {
    try {
      const app = appOf(settled);
      const context = contextOf(app.info, locale);
      const { fields, widgets } = vocabulary;
      const tables = fullTables(app, { fields, widgets, operators: [], actions: [] }, context);
      const { id = '', name = '' } = me ?? {};
      return { key, app, version: 0, tables, context, vocabulary, me: { id, name }, roles: app.roles };
    } catch {
      return undefined;
    }
  }, [key, settled, locale, vocabulary, me]);
}
