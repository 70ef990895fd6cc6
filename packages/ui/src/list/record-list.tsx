import type { FullTable } from '@stepwell/definition';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { useApp } from '../app/app-context.ts';
import { listQuery } from '../data/records.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useIsPhone } from '../theme/use-media.ts';
import { columnsOf } from './columns.ts';
import { EmptyList } from './empty-list.tsx';
import styles from './list.module.css';
import { ListCards } from './list-cards.tsx';
import { ListGrid } from './list-grid.tsx';
import { ListHead } from './list-head.tsx';
import { ListMenu } from './list-menu.tsx';
import { useListState } from './use-list-state.ts';

interface RecordListProps {
  readonly table: FullTable;
  readonly title: string;
  readonly columns: readonly string[];
  /** The list's own condition and order; the reader's stand beside and before it. */
  readonly where?: string;
  readonly sort?: string;
  readonly create?: ReactNode;
}

const bothOf = (one: string | undefined, other: string | undefined) =>
  one && other ? `(${one}) and (${other})` : (one ?? other);

/** A table's records: searched, sorted, as long as one scrolls. */
export function RecordList({ table, title, columns, where, sort, create }: RecordListProps) {
  const here = useApp();
  const isPhone = useIsPhone();
  const [state, change] = useListState();
  const order = state.sort ?? sort ?? (table.fields.has('updated_at') ? '-updated_at' : undefined);
  const ask = { where: bothOf(where, state.where), sort: order, search: state.q };
  const list = useInfiniteQuery(listQuery(here.key, table.key, ask));
  const shown = useMemo(() => columnsOf(here, table, columns), [here, table, columns]);
  const records = useMemo(() => list.data?.pages.flatMap((page) => page.records) ?? [], [list.data]);
  const more = () => {
    if (list.hasNextPage && !list.isFetching) void list.fetchNextPage();
  };
  const body = () => {
    if (list.isPending) return <LoadingState rows={10} />;
    if (list.isError) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
    if (records.length === 0) return <EmptyList table={table} state={state} change={change} create={create} />;
    const Body = isPhone ? ListCards : ListGrid;
    const sortBy = (next: string | undefined) => change({ sort: next });
    return <Body table={table} columns={shown} records={records} sort={order} sortBy={sortBy} more={more} />;
  };
  return (
    <section className={styles['list']} aria-busy={list.isFetching}>
      <ListHead title={title} total={list.data?.pages[0]?.total} state={state} change={change}>
        <ListMenu table={table} ask={{ ...ask, columns }} />
        {create}
      </ListHead>
      <div className={styles['body']} data-stale={list.isPlaceholderData || undefined}>
        {body()}
      </div>
    </section>
  );
}
