import type { Vocabulary } from '@stepwell/definition';
import { type AppHere, type AppRules, loadRules, useApp, useTexts } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';

/** What understands the formulas of the draft and says them in the reader's words. */
export interface DraftRules {
  readonly vocabulary: Vocabulary;
  readonly rules: AppRules;
  readonly sentence: (table: string, source: unknown) => string;
}

const known = new WeakMap<AppHere, { readonly rules?: AppRules }>();

/** The rules of an app, understood once for all who ask; undefined where it is so wrong that nothing can be understood. */
function rulesOf(here: AppHere, make: (here: AppHere) => AppRules): AppRules | undefined {
  const found = known.get(here) ?? tried(() => make(here));
  known.set(here, found);
  return found.rules;
}

function tried(make: () => AppRules): { readonly rules?: AppRules } {
  try {
    return { rules: make() };
  } catch {
    return {};
  }
}

/** Undefined until the rules are here, and where the draft is so wrong that nothing can be understood. Stands within DraftApp. */
export function useDraftRules(): DraftRules | undefined {
  // Who types does not wait for the draft to be understood anew.
  const here = useDeferredValue(useApp());
  const text = useTexts();
  const { data: loaded } = useQuery({
    queryKey: ['rules of drafts'],
    queryFn: () => loadRules(here.vocabulary),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const rules = useMemo(() => loaded && rulesOf(here, loaded.of), [here, loaded]);
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
