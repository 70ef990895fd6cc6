import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** What of a list stands in its address, so that it can be bookmarked, sent and gone back to. */
export interface ListState {
  /** The id of a saved view, or ALL; the rest then says only what is otherwise than in the view. */
  readonly view?: string;
  readonly q?: string;
  readonly where?: string;
  /** What `where` means, in words, when another page led here. */
  readonly as?: string;
  readonly sort?: string;
  /** `name:300,fee`: the columns, with the pixels of those that were made wider or narrower. */
  readonly columns?: string;
}

export type ListChange = { readonly [key in keyof ListState]?: string | undefined };

/** The view that is none: everything, also where a default is kept. */
export const ALL = 'all';

const texts = ['view', 'q', 'where', 'as', 'sort', 'columns'] as const;

/** The list's part of an address; anything else in it is left out. An empty text takes away what a saved view has. */
export function readListState(search: Record<string, unknown>): ListState {
  const given = texts.filter((key) => typeof search[key] === 'string' && (search[key] !== '' || Boolean(search['view'])));
  return Object.fromEntries(given.map((key) => [key, search[key]]));
}

/** What else stands in its address: the filters of a page. */
const besideList = (search: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(search).filter(([key]) => !texts.some((text) => text === key)));

/** The state of the list at this address, and the way to another. */
export function useListState(): [ListState, (next: ListState) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const state = useMemo(() => readListState(search), [search]);
  const navigate = useNavigate();
  const go = useCallback(
    (next: ListState) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...besideList(before), ...readListState({ ...next }) }),
        replace: true,
      }),
    [navigate],
  );
  return [state, go];
}
