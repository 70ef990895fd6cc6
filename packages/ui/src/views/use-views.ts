import type { ListShown, WireSavedView } from '@stepwell/engine';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { address, get, patch, post, remove } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';

/** A list that has views: a table's own, or the one on a page. */
export interface ListPlace {
  readonly table: string;
  readonly page?: string | undefined;
}

const viewsPath = (app: string, table: string) => `/api/apps/${app}/tables/${table}/views`;

const viewsQuery = (app: string, { table, page }: ListPlace) =>
  queryOptions({
    queryKey: ['views', app, table, page ?? ''],
    queryFn: async ({ signal }) =>
      (await get<{ views: WireSavedView[] }>(address(viewsPath(app, table), { page }), signal)).views,
    staleTime: 60_000,
    // Without its views a list still shows everything.
    retry: 1,
  });

/** The saved views of a list; undefined until they are known, none where they cannot be had. */
export function useViews(place: ListPlace): readonly WireSavedView[] | undefined {
  const { key } = useApp();
  const { data, isError } = useQuery(viewsQuery(key, place));
  return data ?? (isError ? [] : undefined);
}

export interface ViewDetails {
  readonly name: string;
  readonly roles: readonly string[];
}

type Answer = { readonly view: WireSavedView };

/** What a reader may do with the views of a list; each answer is shown at once. */
export function useViewWrites({ table, page }: ListPlace) {
  const { key: app } = useApp();
  const client = useQueryClient();
  return useMemo(() => {
    const path = viewsPath(app, table);
    const one = ({ id }: WireSavedView) => `${path}/${id}`;
    const { queryKey } = viewsQuery(app, { table, page });
    const told = async (writing: Promise<Answer>): Promise<WireSavedView> => {
      const { view } = await writing;
      client.setQueryData(queryKey, (all) => {
        const others = all?.filter(({ id }) => id !== view.id) ?? [];
        const place = all?.findIndex(({ id }) => id === view.id) ?? -1;
        return place < 0 ? [...others, view] : others.toSpliced(place, 0, view);
      });
      await client.invalidateQueries({ queryKey });
      return view;
    };
    return {
      add: (details: ViewDetails, shows: ListShown) => told(post<Answer>(path, { ...details, shows, ...(page && { page }) })),
      change: (view: WireSavedView, change: Partial<ViewDetails> & { shows?: ListShown }) =>
        told(patch<Answer>(one(view), { version: view.version, ...change })),
      remove: async (view: WireSavedView) => {
        await remove(one(view));
        client.setQueryData(queryKey, (all) => all?.filter(({ id }) => id !== view.id));
      },
      restore: (view: WireSavedView) => told(post<Answer>(`${one(view)}/restore`, {})),
      setDefault: (view: WireSavedView, isDefault: boolean) =>
        told(isDefault ? post<Answer>(`${one(view)}/default`, {}) : remove<Answer>(`${one(view)}/default`)),
    };
  }, [app, table, page, client]);
}
