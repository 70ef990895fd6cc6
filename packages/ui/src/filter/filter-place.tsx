import type { FullTable } from '@stepwell/definition';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ListChange, ListState } from '../list/use-list-state.ts';
import { useIsPhone } from '../theme/use-media.ts';
import styles from './filter.module.css';
import { FilterBar } from './lazy-filter-bar.ts';
import type { FilterHere } from './use-filter.ts';

const FilterSheet = lazy(async () => ({ default: (await import('./filter-sheet.tsx')).FilterSheet }));

interface FilterPlaceProps {
  readonly table: FullTable;
  readonly filter: FilterHere;
  readonly state: ListState;
  readonly change: (change: ListChange) => void;
  /** The place of the sentence that is being changed. */
  readonly editing: number | undefined;
  readonly edit: (place: number | undefined) => void;
  readonly sort: string | undefined;
  readonly total: number | undefined;
  /** What stands at the end of the sentences. */
  readonly children?: ReactNode;
}

/** Where the filter of a list stands: its sentences below the head, on a phone changed in a sheet. Comes when there is one. */
export function FilterPlace({ table, filter, state, change, editing, edit, sort, total, children }: FilterPlaceProps) {
  const isPhone = useIsPhone();
  const { where, as } = state;
  const isOpen = editing !== undefined;
  const clear = () => change({ where: undefined, as: undefined });
  const bar = {
    here: filter,
    where,
    as: isPhone || !isOpen ? as : undefined,
    editing: isPhone ? undefined : editing,
    edit,
    clear,
    unfold: () => change({ as: undefined }),
  };
  const clearAll = () => change({ q: undefined, where: undefined, as: undefined, sort: undefined });
  return (
    <>
      {(where || (isOpen && !isPhone)) && (
        <Suspense fallback={<div className={styles['bar']} />}>
          <FilterBar {...bar}>{children}</FilterBar>
        </Suspense>
      )}
      {isOpen && isPhone && (
        <Suspense>
          <FilterSheet
            here={filter}
            table={table}
            total={total}
            sort={sort}
            sortBy={(next) => change({ sort: next })}
            clear={clearAll}
            close={() => edit(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
