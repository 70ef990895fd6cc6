import { useNavigate, useSearch } from '@tanstack/react-router';

/** What of a list stands in its address, so that it can be bookmarked, sent and gone back to. */
export interface ListState {
  readonly q?: string;
  readonly sort?: string;
  readonly where?: string;
  /** What `where` means, in words, when another page led here. */
  readonly as?: string;
}

const texts = ['q', 'sort', 'where', 'as'] as const;

/** The list's part of an address; anything else in it is left out. */
export const readListState = (search: Record<string, unknown>): ListState =>
  Object.fromEntries(texts.flatMap((key) => (typeof search[key] === 'string' && search[key] ? [[key, search[key]]] : [])));

/** The state of the list at this address, and the way to change it. */
export function useListState(): [ListState, (change: { [key in keyof ListState]?: string | undefined }) => void] {
  const state = readListState(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  const change = (next: { [key in keyof ListState]?: string | undefined }) =>
    void navigate({ to: '.', search: readListState({ ...state, ...next }), replace: true });
  return [state, change];
}
