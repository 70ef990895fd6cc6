import { CheckCircleFilled, DownloadOutlined, UndoOutlined } from '@ant-design/icons';
import type { FullTable } from '@stepwell/definition';
import { Button } from 'antd';
import { useState } from 'react';
import { post } from '../api/api.ts';
import { base } from '../api/place.ts';
import { useApp } from '../app/app-context.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { isOver, useJob } from '../jobs/use-job.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';
import { useWords, wordsOf } from '../words/words.ts';
import styles from './import.module.css';
import type { Import } from './use-import.ts';

/** What an import did: how many came, which did not and why, and the way to take it all back. */
export function ImportDone({ table, work }: { table: FullTable; work: Import }) {
  const { say, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const { job, result } = work;
  const name = wordsOf(table.label, locale, table.key);
  return (
    <section className={styles['done']}>
      <CheckCircleFilled className={styles['check'] ?? ''} />
      <h3>{say('import.done', { count: number.format(job?.created ?? 0), name })}</h3>
      {(job?.failed ?? 0) > 0 && <p>{say('import.failed', { count: number.format(job?.failed ?? 0) })}</p>}
      <div className={styles['acts']}>
        {job?.errors && (
          <Button icon={<DownloadOutlined />} href={`${base}/api/files/${job.errors}`}>
            {say('import.errorsFile')}
          </Button>
        )}
        {result?.undo && <UndoImport undo={result.undo} />}
      </div>
    </section>
  );
}

function UndoImport({ undo }: { undo: string }) {
  const { key } = useApp();
  const { say, locale } = useWords();
  const toaster = useToaster();
  const [jobId, setJobId] = useState<string>();
  const { job, cancel } = useJob(jobId);
  const begin = async () => {
    try {
      const answer = await post<{ job?: { id: string } }>(`/api/apps/${key}/undo`, { undo });
      if (answer.job) setJobId(answer.job.id);
    } catch (error) {
      toaster.failed(sentenceOf(error));
    }
  };
  const undone = new Intl.NumberFormat(locale).format(job?.updated ?? 0);
  if (jobId && isOver(job)) return <p role="status">{say('import.undone', { count: undone })}</p>;
  if (jobId) return <JobProgress job={job} cancel={cancel} />;
  return (
    <Button icon={<UndoOutlined />} onClick={() => void begin()}>
      {say('import.undo')}
    </Button>
  );
}
