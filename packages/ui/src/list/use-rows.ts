import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { type ListAsk, listQuery } from '../data/records.ts';
import { useLast } from './use-last.ts';
import type { ListState } from './use-list-state.ts';

interface Around {
  /** What the list shows when these rows are there. */
  readonly state: ListState;
  /** Whether it is known what to ask. */
  readonly isReady: boolean;
}

/** The rows of a list, page after page. Rows once shown stay when other ones are asked for and cannot be had. */
export function useRows(table: string, ask: ListAsk, { state, isReady }: Around) {
  const { key } = useApp();
  const list = useInfiniteQuery({ ...listQuery(key, table, ask), enabled: isReady });
  const { data, isPlaceholderData, hasNextPage, isFetching, fetchNextPage, refetch } = list;
  const good = useLast(
    useMemo(() => (data && !isPlaceholderData ? { data, state } : undefined), [data, isPlaceholderData, state]),
  );
  const pages = (data ?? good?.data)?.pages;
  const records = useMemo(() => pages?.flatMap((page) => page.records), [pages]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const retry = useCallback(() => void refetch(), [refetch]);
  return {
    records,
    total: pages?.[0]?.total,
    more,
    retry,
    error: list.isError ? list.error : undefined,
    /** What the rows that are shown were asked by. */
    before: good?.state,
    isBusy: isFetching,
    isStale: isPlaceholderData,
  };
}
