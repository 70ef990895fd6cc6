import type { Job } from '@stepwell/engine';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get, remove } from '../api/api.ts';

const OVER: ReadonlySet<Job['state']> = new Set(['done', 'failed', 'cancelled']);
const BEAT = 400;
/** Most are over soon: the first looks come sooner. */
const FIRST = { beat: 100, looks: 6 };

export const isOver = (job: Job | undefined): boolean => job !== undefined && OVER.has(job.state);

/** A job as it goes on, and the way to stop it. What it did shows everywhere when it is over; one that only tries does nothing. */
export function useJob(id: string | undefined, { isTry = false } = {}): { job: Job | undefined; cancel: () => void } {
  const client = useQueryClient();
  const { data: job } = useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => get<Job>(`/api/jobs/${id}`, signal),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : state.dataUpdateCount < FIRST.looks ? FIRST.beat : BEAT),
  });
  const over = isOver(job);
  useEffect(() => {
    if (over && !isTry) for (const what of ['records', 'query', 'record']) void client.invalidateQueries({ queryKey: [what] });
  }, [over, isTry, client]);
  const cancel = () => {
    if (id !== undefined) void remove(`/api/jobs/${id}`).then(() => client.invalidateQueries({ queryKey: ['job', id] }));
  };
  return { job, cancel };
}

/** Waits for a job to come to its end. */
export async function jobOver(id: string): Promise<Job> {
  for (;;) {
    const job = await get<Job>(`/api/jobs/${id}`);
    if (isOver(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, BEAT));
  }
}

/** The sentence of a job that failed as a whole. */
export function jobProblem(job: Job, locale: 'zh-CN' | 'en', otherwise: string): string {
  const { error } = (job.result ?? {}) as { error?: { message?: string | { 'zh-CN': string; en: string } } };
  const message = error?.message;
  return typeof message === 'string' ? message : (message?.[locale] ?? otherwise);
}
