import type { FullTable } from '@stepwell/definition';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { BulkBar } from '../bulk/bulk-bar.tsx';
import { SelectingPlace } from '../bulk/selecting.tsx';
import { FilterPlace } from '../filter/filter-place.tsx';
import { useFilter } from '../filter/use-filter.ts';
import { useListView } from '../views/use-list-view.ts';
import { ViewTabs } from '../views/view-tabs.tsx';
import { useWords } from '../words/words.ts';
import styles from './list.module.css';
import { ListHead } from './list-head.tsx';
import { ListMenu } from './list-menu.tsx';
import { ListRows } from './list-rows.tsx';
import { useColumns } from './use-columns.ts';
import { useRows } from './use-rows.ts';

const SaveView = lazy(async () => ({ default: (await import('../views/save-view.tsx')).SaveView }));

interface RecordListProps {
  readonly table: FullTable;
  readonly title: string;
  readonly about?: ReactNode;
  readonly columns: readonly string[];
  /** The page whose list it is; left out: the table's own. */
  readonly page?: string;
  /** The list's own condition and order; the reader's stand beside and before it. */
  readonly where?: string;
  readonly sort?: string;
  readonly create?: ReactNode;
}

const bothOf = (one: string | undefined, other: string | undefined) =>
  one && other ? `(${one}) and (${other})` : (one ?? other);

/** A table's records: found, filtered and sorted as somebody asks, by itself or in a view that he kept. */
export function RecordList({ table, title, about, columns: usual, page, where, sort, create }: RecordListProps) {
  const place = { table: table.key, page };
  const view = useListView(place);
  const { state, change } = view;
  const [editing, edit] = useState<number>();
  const [isSaving, setSaving] = useState(false);
  const { say } = useWords();
  const setWhere = useCallback((next: string | undefined) => change({ where: next, as: undefined }), [change]);
  const filter = useFilter(table, state.where, setWhere);
  const order = state.sort ?? sort ?? (table.fields.has('updated_at') ? '-updated_at' : undefined);
  const ask = { where: bothOf(where, state.where), sort: order, search: state.q };
  const rows = useRows(table.key, ask, { state, isReady: view.views !== undefined || !state.view });
  const { widen, ...columns } = useColumns(table, usual, view);
  const conditions = state.as ? 1 : (filter.filter?.parts.length ?? 1);
  const saveAs = () => setSaving(true);
  return (
    <section className={styles['list']} aria-busy={rows.isBusy}>
      <ListHead
        title={title}
        about={about}
        total={rows.total}
        q={state.q}
        search={(q) => change({ q })}
        conditions={conditions}
        filter={() => edit(state.as ? 0 : conditions)}
        columns={columns}
      >
        <ListMenu table={table} ask={{ ...ask, columns: columns.columns.map(({ key }) => key) }} saveView={saveAs} />
        {create}
      </ListHead>
      <ViewTabs place={place} list={view} saveAs={saveAs} />
      <FilterPlace {...{ table, filter, state, change, editing, edit, sort: order, total: rows.total }}>
        {view.views?.length === 0 && (
          <Button type="text" size="small" onClick={saveAs}>
            {say('view.save')}
          </Button>
        )}
      </FilterPlace>
      <SelectingPlace records={rows.records} total={rows.total} asked={JSON.stringify([ask.where, ask.search])}>
        <ListRows {...{ table, columns: columns.columns, sort: order, rows, view, filter, widen, create }} />
        <BulkBar table={table} list={ask} columns={columns.columns} />
      </SelectingPlace>
      {isSaving && (
        <Suspense>
          <SaveView place={place} list={view} close={() => setSaving(false)} />
        </Suspense>
      )}
    </section>
  );
}
