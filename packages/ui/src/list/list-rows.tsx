import { LoadingState } from '../states/loading-state.tsx';
import type { ListView } from '../views/use-list-view.ts';
import { FilterProblem, NoList } from './filter-problem.tsx';
import styles from './list.module.css';
import { ListBody, type ListBodyOf } from './list-body.tsx';
import type { useRows } from './use-rows.ts';

interface ListRowsProps extends Omit<ListBodyOf, 'records' | 'more' | 'state' | 'change'> {
  readonly rows: ReturnType<typeof useRows>;
  readonly view: ListView;
}

/** A list that nobody asks anything of. */
const nothing = { q: undefined, where: undefined, as: undefined, sort: undefined };

/** The rows of a list. What was shown stays when what is asked for cannot be had, with the reason above it. */
export function ListRows({ rows, view, ...list }: ListRowsProps) {
  const { records, error, retry, before, isStale, more } = rows;
  const { state, change, views } = view;
  const isThere = records !== undefined && views !== undefined;
  const waiting = error ? (
    <NoList error={error} retry={retry} clear={state.where ? () => change(nothing) : undefined} />
  ) : (
    <LoadingState rows={10} />
  );
  return (
    <>
      {error !== undefined && isThere && (
        <FilterProblem error={error} retry={retry} putBack={() => change({ ...nothing, ...before })} />
      )}
      <div className={styles['body']} data-stale={isStale || undefined}>
        {isThere ? <ListBody {...list} records={records} more={more} state={state} change={change} /> : waiting}
      </div>
    </>
  );
}
