import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { address, get } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';
import { recordsPath } from '../data/records.ts';
import { mayAct } from '../shell/navigation.ts';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useWords } from '../words/words.ts';
import { CommentBox } from './comment-box.tsx';
import styles from './timeline.module.css';
import type { TimelineEntry } from './timeline-entry.ts';
import { TimelineRow } from './timeline-row.tsx';

const timelineQuery = (app: string, table: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['timeline', app, table, id],
    queryFn: ({ pageParam, signal }) =>
      get<{ entries: TimelineEntry[]; next: string | null }>(
        address(`${recordsPath(app, table)}/${id}/timeline`, { after: pageParam || undefined }),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Everything that happened to a record, the latest first, and a word to add. */
export function Timeline({ table, record }: { table: FullTable; record: WireRecord }) {
  const { key, roles } = useApp();
  const { say } = useWords();
  const timeline = useInfiniteQuery(timelineQuery(key, table.key, record.id));
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <section className={styles['timeline']} aria-label={say('timeline.title')}>
      <h2>{say('timeline.title')}</h2>
      {mayAct(roles, table.key, 'comment') && <CommentBox table={table.key} id={record.id} />}
      {timeline.isPending && <LoadingState rows={4} />}
      {timeline.isError && <ErrorState compact error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.isSuccess && entries.length === 0 && <p className={styles['none']}>{say('timeline.none')}</p>}
      <ol>
        {entries.map((entry) => (
          <TimelineRow key={entry.id} entry={entry} table={table} />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button block type="text" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {say('timeline.earlier')}
        </Button>
      )}
    </section>
  );
}
