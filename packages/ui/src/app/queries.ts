import type { App } from '@stepwell/definition';
import type { Me, WireInboxItem } from '@stepwell/engine';
import type { Type } from '@stepwell/expression';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../api/api.ts';

/** An app's definition as pages read it. */
export interface PublishedApp {
  readonly version: number;
  /** Only some people have this version, the reader among them. */
  readonly isPilot?: boolean;
  readonly definition: App;
  /** The types of computed fields by `table.field`. */
  readonly results?: { readonly [field: string]: Type };
}

/** Who is signed in, and to which apps he belongs. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/api/me', signal),
  staleTime: 60_000,
  retry: false,
});

/** The published definition of an app; it changes only by publishing. */
export const definitionQuery = (app: string) =>
  queryOptions({
    queryKey: ['definition', app],
    queryFn: ({ signal }) => get<PublishedApp>(`/api/apps/${app}/definition`, signal),
    staleTime: 5 * 60_000,
  });

/** The messages of the person signed in, newest first. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => get<{ items: WireInboxItem[] }>('/api/inbox', signal),
  refetchInterval: 60_000,
});
