import type { FullTable } from '@stepwell/definition';
import { useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { isOver, jobProblem, useJob } from '../jobs/use-job.ts';
import { useSentence } from '../states/use-sentence.ts';
import { useWords } from '../words/words.ts';
import { beginImport, type ColumnMap, type ImportResult } from './import-plan.ts';

/** What an import is to do; a change of it is tried at once. */
interface Plan {
  readonly file: File;
  readonly map: ColumnMap;
  /** The importer owns what he imports. */
  readonly isMine: boolean;
  readonly dryRun: boolean;
}

/** An import from file to records: tried first, then done. */
export function useImport(table: FullTable) {
  const { owner, pool } = table.definition;
  const [plan, setPlan] = useState<Plan>();
  const { begin, ...course } = useCourse(table);
  const go = (next: Plan) => {
    setPlan(next);
    void begin(next);
  };
  const change = (part: Partial<Plan>) => plan && go({ ...plan, dryRun: true, ...part });
  return {
    ...course,
    file: plan?.file,
    isMine: plan?.isMine ?? false,
    isReal: plan?.dryRun === false,
    hasOwner: owner !== undefined,
    choose: (file: File) => go({ file, map: {}, isMine: owner !== undefined && pool === undefined, dryRun: true }),
    remap: (header: string, field: string | null) => change({ map: { ...plan?.map, [header]: field } }),
    own: (isMine: boolean) => change({ isMine }),
    run: () => change({ dryRun: false }),
    reset: () => setPlan(undefined),
  };
}

export type Import = ReturnType<typeof useImport>;

/** The job of the latest plan, and what came of it. */
function useCourse(table: FullTable) {
  const here = useApp();
  const { say, locale } = useWords();
  const sentence = useSentence();
  const [jobId, setJobId] = useState<string>();
  const [refused, setRefused] = useState('');
  const { job, cancel } = useJob(jobId);
  const begin = async ({ file, map, isMine, dryRun }: Plan) => {
    const { owner } = table.definition;
    setRefused('');
    setJobId(undefined);
    try {
      const values = owner === undefined ? undefined : { [owner]: isMine ? here.me.id : null };
      setJobId((await beginImport(here, table.key, { file, map, values, dryRun })).id);
    } catch (error) {
      setRefused(sentence(error));
    }
  };
  const problem = refused || (job?.state === 'failed' ? jobProblem(job, locale, say('error.unknown')) : '');
  const result = job?.state === 'done' ? (job.result as ImportResult) : undefined;
  return { begin, job, cancel, over: isOver(job), problem, result };
}
