import type { WireSavedView } from '@stepwell/engine';
import { useCallback, useEffect, useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { ALL, type ListChange, type ListState, useListState } from '../list/use-list-state.ts';
import { remember, usePreference } from '../theme/preferences.ts';
import { type ListPlace, useViews } from './use-views.ts';
import { addressAfter, isChanged, shownState } from './view-state.ts';

export interface ListView {
  /** Undefined until they are known. */
  readonly views: readonly WireSavedView[] | undefined;
  /** The view at this address, if one is. */
  readonly view: WireSavedView | undefined;
  /** The address names a view that is none. */
  readonly isGone: boolean;
  /** What the list shows. */
  readonly state: ListState;
  /** Whether that is otherwise than in the view, or than the list by itself. */
  readonly isChanged: boolean;
  readonly change: (change: ListChange) => void;
  readonly go: (address: ListState) => void;
}

/** What a list shows at its address, by itself or in a saved view; a list without an address of its own opens with the default. */
export function useListView(place: ListPlace): ListView {
  const { key } = useApp();
  const [address, go] = useListState();
  const views = useViews(place);
  const columnsKey = `columns.${key}.${place.page ?? place.table}` as const;
  const columns = usePreference(columnsKey) ?? undefined;
  const view = views?.find(({ id }) => id === address.view);
  const opening = Object.keys(address).length === 0 ? views?.find(({ isDefault }) => isDefault) : undefined;
  useEffect(() => {
    if (opening) go({ view: opening.id });
  }, [opening, go]);
  const state = useMemo(() => {
    const shown = shownState(address, view);
    // The columns of the list by itself are each reader's own, on each of his devices.
    return view || !columns ? shown : { columns, ...shown };
  }, [address, view, columns]);
  const change = useCallback(
    (next: ListChange) => {
      if (view || !('columns' in next)) return go(addressAfter(address, next, view));
      const { columns: chosen, ...rest } = next;
      // What a link or a view that is gone has left in the address would hide what is remembered.
      const { columns: left, ...plain } = address;
      remember(columnsKey, chosen ?? '');
      if (left !== undefined || Object.keys(rest).length > 0) go(addressAfter(plain, rest, view));
    },
    [address, view, go, columnsKey],
  );
  const isGone = views !== undefined && address.view !== undefined && address.view !== ALL && !view;
  return { views: opening ? undefined : views, view, isGone, state, isChanged: isChanged(address), change, go };
}
