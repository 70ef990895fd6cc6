import type { BulkResult, Job } from '@stepwell/engine';
import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { post } from '../api/api.ts';
import { inboxQuery } from '../app/queries.ts';
import { useWrites } from '../data/use-writes.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { isOver, jobProblem, useJob } from '../jobs/use-job.ts';
import { useToaster } from '../states/toaster.tsx';
import { type Say, useWords } from '../words/words.ts';
import styles from './bulk.module.css';
import { doneKeyOf } from './bulk-words.ts';
import type { BulkUnderWay } from './bulk-work.tsx';
import { Refused } from './refused.tsx';

/** Who sees how it ended need not be told again. */
const markRead = (notice: string) => post(`/api/inbox/${notice}/read`, {}).catch(() => undefined);

/** What a bulk act did, in one line. */
function endWords(say: Say, act: string, job: Job): string {
  const done = say(doneKeyOf(act), { count: job.updated });
  return job.failed > 0 ? `${done} ${say('bulk.left', { count: job.failed })}` : done;
}

/** A bulk act under way: its progress when it takes time, its end as a notice that takes it back, and who was refused. */
export function BulkJob({ bulk, end }: { bulk: BulkUnderWay; end: () => void }) {
  const { say } = useWords();
  const toaster = useToaster();
  const client = useQueryClient();
  const { undo } = useWrites(bulk.table);
  const { job, cancel } = useJob(bulk.id);
  const [isOpen, setOpen] = useState(false);
  const told = useRef(false);
  const isSlow = useAfter(500);
  useEffect(() => {
    if (!job || !isOver(job) || told.current) return;
    told.current = true;
    const { undo: token, notice } = (job.result ?? {}) as Partial<BulkResult>;
    if (notice) void markRead(notice).then(() => client.invalidateQueries({ queryKey: inboxQuery.queryKey }));
    const takeBack = token ? () => undo(token) : undefined;
    const look = job.failed > 0 ? { label: (say: Say) => say('bulk.look'), run: () => setOpen(true) } : undefined;
    if (job.state === 'failed') toaster.failed((say, locale) => jobProblem(job, locale, say('error.unknown')));
    else if (job.state === 'cancelled')
      toaster.done(
        (say) => say('bulk.stopped', { count: job.updated }),
        () => undo(`job:${job.id}`),
      );
    else toaster.done((say) => endWords(say, bulk.act, job), takeBack, look);
    if (job.failed === 0) end();
    else setOpen(job.updated === 0);
  }, [job, bulk, end, toaster, client, undo]);
  if (!isOver(job))
    return isSlow ? (
      <aside className={styles['progress']} aria-label={say('bulk.underWay')}>
        <strong>{say('bulk.underWay')}</strong>
        <JobProgress job={job} cancel={cancel} />
      </aside>
    ) : null;
  return (
    <Modal open={isOpen} title={say('bulk.refusedTitle')} footer={null} onCancel={end} width={560}>
      {job && <Refused table={bulk.table} result={job.result as BulkResult} file={job.errors} follow={end} />}
    </Modal>
  );
}

/** True when so many milliseconds have gone by. */
function useAfter(milliseconds: number): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isAfter;
}
