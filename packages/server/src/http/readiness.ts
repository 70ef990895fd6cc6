import type { FastifyInstance } from 'fastify';
import { RefusedForNow } from './answer-error.ts';

export interface Readiness {
  /** From now on nothing new is begun: every request is told to come again. */
  readonly stop: () => void;
  readonly isStopping: () => boolean;
}

/** `/api/health`, and the refusal of new work once the server is told to stop. */
export function watchReadiness(server: FastifyInstance, version: string): Readiness {
  let stopping = false;
  server.addHook('onRequest', (request, _reply, done) => {
    done(stopping && request.url !== '/api/health' ? new RefusedForNow('STOPPING', 5) : undefined);
  });
  server.get('/api/health', async (_request, reply) =>
    stopping ? reply.code(503).send({ state: 'stopping', version }) : { state: 'ready', version },
  );
  return {
    stop: () => {
      stopping = true;
    },
    isStopping: () => stopping,
  };
}
