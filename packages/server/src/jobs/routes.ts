import { refuse } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import type { House } from '../house.ts';
import { IdParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import { type JobRow, wireJob } from './jobs.ts';

/** A job shows itself to who began it. */
export function jobRoutes(server: TypedServer, house: House): void {
  const ownJob = async (request: FastifyRequest): Promise<JobRow> => {
    const account = accountOf(request);
    const job = await house.jobs.find((request.params as { id: string }).id);
    if (!job || job.account !== account.id) throw refuse('NOT_FOUND');
    return job;
  };

  server.get('/api/jobs/:id', { schema: { params: IdParams } }, async (request) => wireJob(await ownJob(request)));

  server.delete('/api/jobs/:id', { schema: { params: IdParams } }, async (request) => {
    const { id } = await ownJob(request);
    await house.jobs.cancel(id);
    return wireJob(await ownJob(request));
  });
}
