import type { ListShown, WireSavedView } from '@stepwell/engine';
import { columnsText, readColumns } from '../list/chosen-columns.ts';
import type { ListChange, ListState } from '../list/use-list-state.ts';

type Kept = Pick<ListState, 'q' | 'where' | 'sort' | 'columns'>;
const kept = ['q', 'where', 'sort', 'columns'] as const;

const given = (state: ListChange): ListState =>
  Object.fromEntries(Object.entries(state).filter(([, text]) => text !== undefined && text !== ''));

/** What a saved view shows, as an address says it. */
const stateOf = (view: WireSavedView | undefined): Kept => {
  const { search, where, sort, columns } = view?.shows ?? {};
  return given({ q: search, where, sort, columns: columns && columnsText(columns) });
};

/** What a list shows at an address: what stands there, else what the view has. */
export const shownState = (address: ListState, view: WireSavedView | undefined): ListState =>
  given({ ...stateOf(view), ...address });

/** The address after a change: only what is otherwise than in the view stands in it. */
export function addressAfter(address: ListState, change: ListChange, view: WireSavedView | undefined): ListState {
  const next = { ...shownState(address, view), ...change };
  const own = stateOf(view);
  const others = kept.filter((key) => (next[key] ?? '') !== (own[key] ?? '')).map((key) => [key, next[key] ?? '']);
  return { ...given({ view: next.view, as: next.as }), ...Object.fromEntries(others) };
}

/** Whether a list shows anything otherwise than its view, or than it does by itself. */
export const isChanged = (address: ListState): boolean => kept.some((key) => address[key] !== undefined);

/** What a list shows, to be kept. */
export function showsOf({ q, where, sort, columns }: ListState): ListShown {
  const all = { search: q, where, sort, columns: columns ? readColumns(columns) : undefined };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
