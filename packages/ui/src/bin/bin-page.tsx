import { DeleteOutlined, UndoOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import type { WireRecord } from '@stepwell/engine';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { addresses } from '../app/addresses.ts';
import { titleKey, useApp } from '../app/app-context.ts';
import { FieldCell } from '../cell/field-cell.tsx';
import { listQuery } from '../data/records.ts';
import { useWrites } from '../data/use-writes.ts';
import { NotFoundPage } from '../routes/not-found-page.tsx';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { type Saying, useWords, wordsOf } from '../words/words.ts';
import styles from './bin.module.css';

const BulkDialog = lazy(async () => ({ default: (await import('../bulk/bulk-dialog.tsx')).BulkDialog }));

/** The records of a table that were deleted within 30 days, and the way to bring them back. */
export function BinPage() {
  const here = useApp();
  const { say, locale } = useWords();
  const { table: key = '' } = useParams({ strict: false }) as { table?: string };
  const table = here.tables.get(key);
  const list = useInfiniteQuery(listQuery(here.key, key, { deleted: true, sort: '-deleted_at' }));
  if (!table) return <NotFoundPage />;
  const name = wordsOf(table.label, locale, key);
  const records = list.data?.pages.flatMap((page) => page.records) ?? [];
  const back = <Link to={addresses.table(here.key, key)}>{say('bin.back', { name })}</Link>;
  return (
    <section className={styles['page']}>
      <h1>{say('bin.title', { name })}</h1>
      <p className={styles['intro']}>
        {say('bin.lead')} {back}
      </p>
      {records.length > 0 && <EmptyBin table={table} count={list.data?.pages[0]?.total ?? records.length} />}
      {list.isPending && <LoadingState rows={5} />}
      {list.isError && <ErrorState error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && records.length === 0 && (
        <EmptyState icon={<DeleteOutlined />} title={say('bin.none')} why={say('bin.noneWhy')} act={back} />
      )}
      {records.length > 0 && (
        <ul className={styles['items']}>
          {records.map((record) => (
            <Deleted key={record.id} table={table} record={record} />
          ))}
        </ul>
      )}
      {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>{say('act.more')}</Button>}
    </section>
  );
}

/** Removes everything in the bin for good, after saying how much that is. */
function EmptyBin({ table, count }: { table: FullTable; count: number }) {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button danger icon={<DeleteOutlined />} onClick={() => setAsks(true)}>
        {say('bin.empty')}
      </Button>
      {asks && (
        <Suspense>
          <BulkDialog
            table={table}
            ask={{ act: 'purge', which: { where: 'true', deleted: true }, count }}
            close={() => setAsks(false)}
            began={() => setAsks(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function Deleted({ table, record }: { table: FullTable; record: WireRecord }) {
  const { say } = useWords();
  const { restore, purge, undo } = useWrites(table.key);
  const toaster = useToaster();
  const title = table.fields.get(titleKey(table));
  const when = table.fields.get('deleted_at');
  // In the bin nobody writes: who wrote it last is who deleted it.
  const who = table.fields.get('updated_by');
  const bringBack = () =>
    void restore(record.id).then(
      ({ undo: token }) => {
        const text: Saying = (say, locale) => say('bin.restored', { name: wordsOf(table.label, locale, table.key) });
        toaster.done(text, token ? () => undo(token) : undefined);
      },
      (error) => toaster.failed(sentenceOf(error)),
    );
  const remove = () =>
    void purge(record.id).then(
      () => toaster.done((say) => say('bin.purged')),
      (error) => toaster.failed(sentenceOf(error)),
    );
  return (
    <li>
      <span className={styles['name']}>{title && <FieldCell field={title} value={record.values[title.definition.key]} />}</span>
      <span className={styles['when']}>
        {who && <FieldCell field={who} value={record.values['updated_by']} />}
        {when && <FieldCell field={when} value={record.values['deleted_at']} />}
      </span>
      <Button size="small" icon={<UndoOutlined />} onClick={bringBack}>
        {say('bin.restore')}
      </Button>
      <Popconfirm
        title={say('bin.purgeSure')}
        okText={say('bin.purge')}
        cancelText={say('act.cancel')}
        okButtonProps={{ danger: true }}
        onConfirm={remove}
      >
        <Button
          size="small"
          type="text"
          danger
          icon={<DeleteOutlined />}
          aria-label={say('bin.purge')}
          title={say('bin.purge')}
        />
      </Popconfirm>
    </li>
  );
}
