import type { Query } from '@stepwell/definition';
import type { WireList, WireRecord } from '@stepwell/engine';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { address, get, post } from '../api/api.ts';

/** What a list asks for: a formula, an order (`-amount,name`), words to look for. */
export interface ListAsk {
  readonly where?: string | undefined;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly select?: string | undefined;
  readonly deleted?: boolean | undefined;
}

const PAGE = 60;

export const recordsPath = (app: string, table: string) => `/api/apps/${app}/tables/${table}/records`;

/** The records of a table, page after page; the first page also counts them all. */
export const listQuery = (app: string, table: string, ask: ListAsk) =>
  infiniteQueryOptions({
    queryKey: ['records', app, table, ask],
    queryFn: ({ pageParam, signal }) => {
      const page = { limit: PAGE, after: pageParam || undefined, count: pageParam ? undefined : true };
      return get<WireList>(address(recordsPath(app, table), { ...ask, ...page }), signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

/** One record. */
export const recordQuery = (app: string, table: string, id: string) =>
  queryOptions({
    queryKey: ['record', app, table, id],
    queryFn: async ({ signal }) => (await get<{ record: WireRecord }>(`${recordsPath(app, table)}/${id}`, signal)).record,
  });

/** The records that lead to another one, the oldest first; of more than a page holds, `next` tells. */
export const aroundQuery = (app: string, table: string, via: string, id: string) =>
  queryOptions({
    queryKey: ['around', app, table, via, id],
    queryFn: ({ signal }) =>
      get<WireList>(address(recordsPath(app, table), { where: `${via} = '${id}'`, sort: 'created_at,id', limit: 1000 }), signal),
  });

export type QueryRow = Readonly<Record<string, unknown>>;

export interface QueryAnswer {
  readonly rows: readonly QueryRow[];
  readonly nextFlip?: string;
}

const SOONEST = 1000;
const LATEST = 2 ** 31 - 1;

const untilFlip = (at: string | undefined): number | false =>
  at === undefined ? false : Math.min(Math.max(Date.parse(at) - Date.now(), SOONEST), LATEST);

/** The rows of a query of the definition language; `scope` are the values of the page's filters. */
export const rowsQuery = (app: string, query: Query) =>
  queryOptions({
    queryKey: ['query', app, query.from.split('.')[0], query],
    queryFn: () => post<QueryAnswer>(`/api/apps/${app}/query`, query),
    // What reads the clock is asked again when it next changes by itself.
    refetchInterval: ({ state }) => untilFlip(state.data?.nextFlip),
    placeholderData: keepPreviousData,
  });
