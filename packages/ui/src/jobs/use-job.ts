import type { Job } from '@stepwell/engine';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get, remove } from '../api/api.ts';

const OVER: ReadonlySet<Job['state']> = new Set(['done', 'failed', 'cancelled']);
const BEAT = 400;

export const isOver = (job: Job | undefined): boolean => job !== undefined && OVER.has(job.state);

/** A job as it goes on, and the way to stop it. What it did shows everywhere when it is over. */
export function useJob(id: string | undefined): { job: Job | undefined; cancel: () => void } {
  const client = useQueryClient();
  const { data: job } = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => get<Job>(`/api/jobs/${id}`, signal),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : BEAT),
  });
  const over = isOver(job);
  useEffect(() => {
    if (over) for (const what of ['records', 'query', 'record']) void client.invalidateQueries({ queryKey: [what] });
  }, [over, client]);
  const cancel = () => {
    if (id !== undefined) void remove(`/api/jobs/${id}`).then(() => client.invalidateQueries({ queryKey: ['job', id] }));
  };
  return { job, cancel };
}

/** The sentence of a job that failed as a whole. */
export function jobProblem(job: Job, locale: 'zh-CN' | 'en', otherwise: string): string {
  const { error } = (job.result ?? {}) as { error?: { message?: string | { 'zh-CN': string; en: string } } };
  const message = error?.message;
  return typeof message === 'string' ? message : (message?.[locale] ?? otherwise);
}
