import { BellOutlined, CheckOutlined, UndoOutlined } from '@ant-design/icons';
import type { WireInboxItem } from '@stepwell/engine';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { addresses } from '../app/addresses.ts';
import { useApp } from '../app/app-context.ts';
import { inboxQuery } from '../app/queries.ts';
import { Countdown } from '../countdown/countdown.tsx';
import { useWrites } from '../data/use-writes.ts';
import { EmptyState } from '../states/empty-state.tsx';
import { ErrorState } from '../states/error-state.tsx';
import { GoHome } from '../states/go-home.tsx';
import { LoadingState } from '../states/loading-state.tsx';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import styles from './inbox.module.css';
import { useRead } from './use-read.ts';

/** The messages of the person signed in, the unread ones first in sight. */
export function InboxPage() {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const inbox = useQuery(inboxQuery);
  const read = useRead();
  if (inbox.isPending) return <LoadingState rows={8} />;
  if (inbox.isError) return <ErrorState error={inbox.error} retry={() => void inbox.refetch()} />;
  const unread = inbox.data.items.filter((item) => !item.readAt);
  const shown = all ? inbox.data.items : unread;
  return (
    <section className={styles['page']}>
      <header className={styles['head']}>
        <h1>{say('inbox.title')}</h1>
        <Segmented
          aria-label={say('inbox.title')}
          value={all ? 'all' : 'unread'}
          onChange={(value) => setAll(value === 'all')}
          options={[
            { value: 'unread', label: say('inbox.onlyUnread', { count: unread.length }) },
            { value: 'all', label: say('inbox.all') },
          ]}
        />
        {unread.length > 0 && (
          <Button type="text" icon={<CheckOutlined />} onClick={() => read(unread)}>
            {say('inbox.readAll')}
          </Button>
        )}
      </header>
      {shown.length === 0 ? (
        <EmptyState icon={<BellOutlined />} title={say('inbox.none')} why={say('inbox.noneWhy')} act={<GoHome />} />
      ) : (
        <ol className={styles['items']}>
          {shown.map((item) => (
            <Item key={item.id} item={item} read={() => read([item])} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Item({ item, read }: { item: WireInboxItem; read: () => void }) {
  const { context } = useApp();
  const { say, locale } = useWords();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: context.timeZone });
  const leads =
    item.table && (item.record ? addresses.record(item.app, item.table, item.record) : addresses.table(item.app, item.table));
  return (
    <li data-unread={!item.readAt || undefined}>
      <div className={styles['text']}>
        {leads ? (
          <Link to={leads} onClick={read}>
            {item.text}
          </Link>
        ) : (
          <p>{item.text}</p>
        )}
        <time dateTime={item.at}>{when.format(new Date(item.at))}</time>
      </div>
      {item.dueAt && <Countdown dueAt={item.dueAt} />}
      {item.cause.startsWith(JOB) && <UndoJob item={item} read={read} />}
      {!item.readAt && <Button type="text" size="small" icon={<CheckOutlined />} onClick={read} aria-label={say('inbox.read')} />}
    </li>
  );
}

/** What a job's message begins its cause with; the job's id follows. */
const JOB = 'job:';

/** Takes back what a job did, from the message that tells of its end. */
function UndoJob({ item, read }: { item: WireInboxItem; read: () => void }) {
  const { say } = useWords();
  const { undo } = useWrites(item.table);
  const toaster = useToaster();
  const [isBusy, setBusy] = useState(false);
  const takeBack = async () => {
    setBusy(true);
    try {
      toaster.undone(await undo(item.cause));
      read();
    } catch (error) {
      toaster.failed(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <Button size="small" icon={<UndoOutlined />} loading={isBusy} onClick={() => void takeBack()}>
      {say('inbox.undo')}
    </Button>
  );
}
