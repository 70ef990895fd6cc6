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
    // Which rows there are is asked again when the clock next changes it.
    refetchInterval: ({ state }) => untilFlip(state.data?.pages[0], state.dataUpdatedAt),
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
  /** The instant of the answer. */
  readonly asOf: string;
  /** When it next changes by itself. */
  readonly nextFlip?: string;
  /** Of a query that compares: the earlier period, and for each row what it was then. */
  readonly earlier?: { readonly period: string; readonly rows: readonly QueryRow[] };
}

const SOONEST = 50;
const LATEST = 2 ** 31 - 1;

/** Milliseconds until an answer changes by itself, by the server's clock: this one may be wrong. */
export function untilFlip(
  answer: { readonly asOf?: string; readonly nextFlip?: string } | undefined,
  got: number,
): number | false {
  if (answer?.nextFlip === undefined || answer.asOf === undefined) return false;
  const lasts = Date.parse(answer.nextFlip) - Date.parse(answer.asOf);
  return Math.min(Math.max(got + lasts - Date.now(), SOONEST), LATEST);
}

/** The page a query stands on, and the values of its filters. */
export interface PageAsk {
  readonly page?: string;
  readonly filter?: { readonly [key: string]: unknown };
}

/** The rows of a query of the definition language. */
export const rowsQuery = (app: string, query: Query, on: PageAsk = {}) =>
  queryOptions({
    queryKey: ['query', app, query.from.split('.')[0], query, on],
    queryFn: () => post<QueryAnswer>(`/api/apps/${app}/query`, { ...query, ...on }),
    // What reads the clock is asked again when it next changes by itself.
    refetchInterval: ({ state }) => untilFlip(state.data, state.dataUpdatedAt),
    placeholderData: keepPreviousData,
  });
