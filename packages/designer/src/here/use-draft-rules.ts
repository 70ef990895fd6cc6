import type { Vocabulary } from '@stepwell/definition';
import { type AppRules, loadRules, useApp, useTexts } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** What understands the formulas of the draft and says them in the reader's words. */
export interface DraftRules {
  readonly vocabulary: Vocabulary;
  readonly rules: AppRules;
  readonly sentence: (table: string, source: unknown) => string;
}

/** Undefined until the rules are here, and where the draft is so wrong that nothing can be understood. Stands within DraftApp. */
export function useDraftRules(): DraftRules | undefined {
  const here = useApp();
  const text = useTexts();
  const { data: loaded } = useQuery({
    queryKey: ['rules of drafts'],
    queryFn: () => loadRules(here.vocabulary),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rules = useMemo(() => {
    try {
      return loaded?.of(here);
    } catch {
      return undefined;
    }
  }, [here, loaded]);
  return useMemo(
    () =>
      loaded &&
      rules && {
        vocabulary: loaded.vocabulary,
        rules,
        sentence: (table, source) => saidOr(rules.sentence(table, source, text), source),
      },
    [loaded, rules, text],
  );
}

/** What cannot be understood is shown as it was written. */
const saidOr = (said: string, source: unknown): string =>
  said === '…' ? (typeof source === 'string' ? source : JSON.stringify(source)) : said;
