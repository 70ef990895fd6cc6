import type { Job } from '@stepwell/engine';
import { Button, Progress } from 'antd';
import { useWords } from '../words/words.ts';

/** How far a job got, and the way to stop it. */
export function JobProgress({ job, cancel }: { job: Job | undefined; cancel?: () => void }) {
  const { say, locale } = useWords();
  const number = new Intl.NumberFormat(locale);
  const share = job?.total ? Math.round((job.done / job.total) * 100) : 0;
  return (
    <div role="status" aria-live="polite">
      <Progress percent={share} aria-label={say('job.progress')} />
      <p>
        {job?.total ? say('job.done', { done: number.format(job.done), total: number.format(job.total) }) : say('job.waiting')}{' '}
        {cancel && (
          <Button size="small" type="link" onClick={cancel}>
            {say('act.cancel')}
          </Button>
        )}
      </p>
    </div>
  );
}
