import { InboxOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Alert, Button, Drawer } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { JobProgress } from '../jobs/job-progress.tsx';
import { useIsPhone } from '../theme/use-media.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './import.module.css';
import { ImportDone } from './import-done.tsx';
import { ImportPreview } from './import-preview.tsx';
import { type Import, useImport } from './use-import.ts';

/** Brings records from a file: what its columns mean, what would come of it, then the import itself. */
export function ImportDrawer({ table, close }: { table: FullTable; close: () => void }) {
  const { say, locale } = useWords();
  const isPhone = useIsPhone();
  const work = useImport(table);
  const name = wordsOf(table.label, locale, table.key);
  const isDone = work.isReal && work.result !== undefined;
  const foot = (
    <div className={styles['foot']}>
      <Button onClick={close}>{say(isDone ? 'act.close' : 'act.cancel')}</Button>
      {!isDone && work.result && (
        <Button type="primary" onClick={work.run} disabled={(work.job?.created ?? 0) === 0}>
          {say('import.run', { count: new Intl.NumberFormat(locale).format(work.job?.created ?? 0) })}
        </Button>
      )}
    </div>
  );
  return (
    <Drawer
      open
      onClose={close}
      title={say('import.title', { name })}
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '100%' : 'min(720px, 92vw)'}
      footer={foot}
    >
      <div className={styles['steps']}>
        {work.problem && <Alert type="error" showIcon title={work.problem} />}
        {(!work.file || work.problem) && <FileDrop choose={work.choose} />}
        {work.file && !work.problem && <Course table={table} work={work} />}
      </div>
    </Drawer>
  );
}

function Course({ table, work }: { table: FullTable; work: Import }) {
  const { say } = useWords();
  if (work.isReal && work.result) return <ImportDone table={table} work={work} />;
  if (work.isReal) return <JobProgress job={work.job} cancel={work.cancel} />;
  return (
    <>
      <p className={styles['file']}>
        {work.file?.name}
        <Button type="link" size="small" onClick={work.reset}>
          {say('import.otherFile')}
        </Button>
      </p>
      {!work.over && <JobProgress job={work.job} cancel={work.cancel} />}
      {work.result && <ImportPreview table={table} work={work} result={work.result} />}
    </>
  );
}

function FileDrop({ choose }: { choose: (file: File) => void }) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) choose(file);
  };
  return (
    <>
      <button
        type="button"
        className={styles['drop']}
        data-over={isOver || undefined}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined />
        <span>{say('import.drop')}</span>
        <span className={styles['hint']}>{say('import.dropHint')}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx"
        hidden
        aria-label={say('import.drop')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) choose(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
