import type { BulkBody, Job } from '@stepwell/engine';
import { post } from '../api/api.ts';
import { recordsPath } from '../data/records.ts';

/** Begins a bulk act, or a try of one; answers its job. */
export async function beginBulk(app: string, table: string, body: BulkBody): Promise<Job> {
  return (await post<{ job: Job }>(`${recordsPath(app, table)}/bulk`, body)).job;
}
