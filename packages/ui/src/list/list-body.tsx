import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { type ReactNode, useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { useSaid } from '../filter/sentence-text.ts';
import type { FilterHere } from '../filter/use-filter.ts';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords } from '../words/words.ts';
import type { ChosenColumn } from './chosen-columns.ts';
import { columnsOf } from './columns.ts';
import { EmptyList } from './empty-list.tsx';
import { ListCards } from './list-cards.tsx';
import { ListGrid } from './list-grid.tsx';
import type { ListChange, ListState } from './use-list-state.ts';

export interface ListBodyOf {
  readonly table: FullTable;
  readonly columns: readonly ChosenColumn[];
  readonly records: readonly WireRecord[];
  readonly sort: string | undefined;
  readonly state: ListState;
  readonly filter: FilterHere;
  readonly change: (change: ListChange) => void;
  readonly widen: (key: string, width: number) => void;
  readonly more: () => void;
  readonly create: ReactNode;
}

/** The records of a list as rows, on a phone as cards, or why there are none. */
export function ListBody({ table, columns, records, sort, state, filter, change, widen, more, create }: ListBodyOf) {
  const here = useApp();
  const isPhone = useIsPhone();
  const shown = useMemo(() => columnsOf(here, table, columns), [here, table, columns]);
  const asked = useAsked(filter, state.as);
  if (records.length === 0) return <EmptyList table={table} state={state} asked={asked} change={change} create={create} />;
  const Body = isPhone ? ListCards : ListGrid;
  const sortBy = (next: string | undefined) => change({ sort: next });
  return <Body table={table} columns={shown} records={records} sort={sort} sortBy={sortBy} widen={widen} more={more} />;
}

/** What the filter asks, as one sentence. */
function useAsked(here: FilterHere, as: string | undefined): string | undefined {
  const { say } = useWords();
  const said = useSaid(here);
  if (as || !here.filter) return as;
  const { join, parts } = here.filter;
  const word = say(join === 'and' ? 'filter.and' : 'filter.or');
  return parts.map((part) => Object.values(said(part)).join(' ').trim()).join(` ${word} `) || undefined;
}
