import type { Vocabulary } from '@stepwell/definition';
import { type FetchQueryOptions, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { type AppHere, useApp } from '../app/app-context.ts';
import type { FaceVocabulary } from '../app/face-vocabulary.ts';
import { aroundQuery, recordQuery } from '../data/records.ts';
import type { AppRules, Nearby } from './app-rules.ts';

/** What understands formulas, and all that they may use; loaded when something first needs it. */
export async function loadRules(
  face: FaceVocabulary,
): Promise<{ readonly vocabulary: Vocabulary; readonly of: (here: AppHere) => AppRules }> {
  const [{ AppRules: Rules }, vocabulary] = await Promise.all([import('./app-rules.ts'), face.rules()]);
  return { vocabulary, of: (here) => new Rules(here, vocabulary) };
}

/** The understood formulas of this app; they come when something first needs them. */
export const rulesQuery = (here: AppHere) => ({
  queryKey: ['rules', here.key, here.version, here.context.locale],
  queryFn: async (): Promise<AppRules> => (await loadRules(here.vocabulary)).of(here),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The rules, once they are here; never asked for when they are not needed. */
export function useRules(isNeeded: boolean): AppRules | undefined {
  const here = useApp();
  return useQuery({ ...rulesQuery(here), enabled: isNeeded }).data;
}

/** What formulas look at around a record; each is fetched when one first does, and they are judged again when it is here. */
export function useNearby(): Nearby {
  const here = useApp();
  const client = useQueryClient();
  const [turn, setTurn] = useState(0);
  const asked = useRef(new Set<string>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn makes a new object, so that what was judged by the old one is judged again
  return useMemo<Nearby>(() => {
    const { book } = here;
    if (book) return { record: book.values, rows: () => undefined };
    const known = <T, K extends QueryKey>(query: FetchQueryOptions<T, Error, T, K>): T | undefined => {
      const key = JSON.stringify(query.queryKey);
      const found = client.getQueryData<T>(query.queryKey);
      if (found === undefined && !asked.current.has(key)) {
        asked.current.add(key);
        void client.fetchQuery(query).then(
          () => setTurn((before) => before + 1),
          () => undefined,
        );
      }
      return found;
    };
    return {
      record: (table, id) => known(recordQuery(here.key, table, id))?.values,
      rows: (table, via, id) => {
        const list = known(aroundQuery(here.key, table, via, id));
        return list && list.next === null ? list.records.map((record) => ({ ...record.values, id: record.id })) : undefined;
      },
    };
  }, [here, client, turn]);
}
