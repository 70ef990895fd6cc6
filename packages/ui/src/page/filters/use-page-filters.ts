import type { Filter, Page } from '@stepwell/definition';
import type { FilterMeaning } from '@stepwell/widgets/drill';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { get } from '../../api/api.ts';
import { useApp } from '../../app/app-context.ts';
import { untilFlip } from '../../data/records.ts';
import { type ChosenFilters, chosenIn, filterSearch, readFilterSearch, withChoice } from './filter-state.ts';

interface Usual {
  readonly filter: ChosenFilters;
  readonly asOf: string;
  readonly nextFlip?: string;
}

/** What a page's filters are until somebody chooses otherwise; `month(now())` is asked again when the month turns. */
const usualQuery = (app: string, page: string, wanted: boolean) =>
  queryOptions({
    queryKey: ['filters', app, page],
    queryFn: ({ signal }) => get<Usual>(`/api/apps/${app}/pages/${page}/filters`, signal),
    enabled: wanted,
    staleTime: 60_000,
    refetchInterval: ({ state }) => untilFlip(state.data, state.dataUpdatedAt),
  });

export interface PageFilters {
  /** The values in force, as they travel; undefined until the defaults are known. */
  readonly values: ChosenFilters | undefined;
  readonly definitions: readonly Filter[];
  readonly meanings: readonly FilterMeaning[];
  /** How many were chosen otherwise than usual. */
  readonly count: number;
  readonly error: Error | null;
  readonly choose: (key: string, value: unknown) => void;
  readonly reset: () => void;
}

const NONE: ChosenFilters = {};

/** The filters of a page: those in its address, else their defaults. */
export function usePageFilters(page: Page): PageFilters {
  const { key: app, vocabulary, context } = useApp();
  const filters = page.filters;
  const usual = useQuery(usualQuery(app, page.key, filters !== undefined && filters.length > 0));
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const said = JSON.stringify(chosenIn(search));
  return useMemo(() => {
    const chosen = JSON.parse(said) as ChosenFilters;
    const known = filters?.length ? usual.data?.filter : NONE;
    const values = known && {
      ...known,
      ...Object.fromEntries((filters ?? []).flatMap(({ key }) => (key in chosen ? [[key, chosen[key]]] : []))),
    };
    const go = (next: ChosenFilters) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...without(before), ...filterSearch(next) }),
        replace: true,
      });
    return {
      values,
      definitions: filters ?? [],
      meanings: (filters ?? []).flatMap((filter) => {
        const type = vocabulary.fields.find(({ name }) => name === filter.type)?.type(filter, context);
        return type ? [{ key: filter.key, type, value: values?.[filter.key] ?? null }] : [];
      }),
      count: Object.keys(chosen).length,
      error: usual.error,
      choose: (key, value) => go(withChoice(chosen, { key, value, usual: known?.[key] })),
      reset: () => go(NONE),
    };
  }, [filters, usual.data, usual.error, said, navigate, vocabulary, context]);
}

const without = (search: Record<string, unknown>): Record<string, unknown> => {
  const own = readFilterSearch(search);
  return Object.fromEntries(Object.entries(search).filter(([name]) => !(name in own)));
};
