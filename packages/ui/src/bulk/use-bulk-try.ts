import type { BulkBody, BulkResult, Job } from '@stepwell/engine';
import { useEffect, useMemo, useState } from 'react';
import { remove } from '../api/api.ts';
import { useApp } from '../app/app-context.ts';
import { jobProblem, useJob } from '../jobs/use-job.ts';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import { beginBulk } from './begin-bulk.ts';

const PAUSE = 300;

/** What would come of a bulk act. */
export interface Tried {
  readonly isTrying: boolean;
  readonly job: Job | undefined;
  readonly result: BulkResult | undefined;
  readonly problem: string;
}

interface Begun {
  readonly text: string;
  readonly id?: string;
  readonly error?: unknown;
}

/** Tries a bulk act whenever it is another one and the fingers rest; nothing is written. */
export function useBulkTry(table: string, body: BulkBody | undefined): Tried {
  const here = useApp();
  const { say, locale } = useWords();
  const sentence = useSentence();
  const text = useMemo(() => (body ? JSON.stringify(body) : ''), [body]);
  const [begun, setBegun] = useState<Begun>({ text: '' });
  useEffect(() => {
    if (!text) return;
    let [id, isLeft]: [string | undefined, boolean] = [undefined, false];
    const timer = setTimeout(() => {
      beginBulk(here.key, table, { ...(JSON.parse(text) as BulkBody), dryRun: true }).then(
        (job) => {
          id = job.id;
          if (isLeft) void remove(`/api/jobs/${id}`).catch(() => undefined);
          else setBegun({ text, id });
        },
        (error: unknown) => !isLeft && setBegun({ text, error }),
      );
    }, PAUSE);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      if (id) void remove(`/api/jobs/${id}`).catch(() => undefined);
    };
  }, [text, table, here.key]);
  const isCurrent = text !== '' && begun.text === text;
  const { job } = useJob(isCurrent ? begun.id : undefined, { isTry: true });
  const problem =
    job?.state === 'failed' ? jobProblem(job, locale, say('error.unknown')) : begun.error ? sentence(begun.error) : '';
  const result = isCurrent && job?.state === 'done' ? (job.result as BulkResult) : undefined;
  return { isTrying: text !== '' && !result && !(isCurrent && problem), job, result, problem: isCurrent ? problem : '' };
}
