import type { FullTable } from '@stepwell/definition';
import type { Job } from '@stepwell/engine';
import { useEffect, useRef, useState } from 'react';
import { post } from '../api/api.ts';
import { base } from '../api/place.ts';
import { useApp } from '../app/app-context.ts';
import { isOver, jobProblem, useJob } from '../jobs/use-job.ts';
import { useToaster } from '../states/toaster.tsx';
import { sentenceOf } from '../states/use-sentence.ts';

/** What of a list is exported: what it shows. */
export interface ExportAsk {
  readonly where?: string | undefined;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly columns: readonly string[];
  /** Only these; or all but these. */
  readonly ids?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

const fileOf = ({ result }: Job): string | undefined => (result as { file?: { id: string } } | null)?.file?.id;

/** Writes what a list shows into a file and hands it over. */
export function useExport(table: FullTable, { where, sort, search, columns, ids, except }: ExportAsk) {
  const { key } = useApp();
  const toaster = useToaster();
  const [jobId, setJobId] = useState<string>();
  const { job } = useJob(jobId);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (!job || !isOver(job) || told.current === job.id) return;
    told.current = job.id;
    const file = fileOf(job);
    if (job.state === 'done' && file) window.location.assign(`${base}/api/files/${encodeURIComponent(file)}`);
    else if (job.state === 'failed') toaster.failed((say, locale) => jobProblem(job, locale, say('error.unknown')));
  }, [job, toaster]);
  const begin = () => {
    const body = { where, search, ids, except, sort: sort?.split(','), select: columns };
    post<{ job: Job }>(`/api/apps/${key}/tables/${table.key}/export`, body).then(
      (answer) => setJobId(answer.job.id),
      (error) => toaster.failed(sentenceOf(error)),
    );
  };
  return { begin, isBusy: jobId !== undefined && !isOver(job) };
}
