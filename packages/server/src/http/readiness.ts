import type { FastifyInstance } from 'fastify';
import { RefusedForNow } from './answer-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer goes on until the server ends it: nobody waits for its end. */
    isEndless?: boolean;
  }
}

export interface Readiness {
  /** From now on nothing new is begun: every request is told to come again. */
  readonly stop: () => void;
  /** Resolves when what was under way is answered; until then health still says that the server stops. */
  readonly idle: () => Promise<void>;
  readonly isStopping: () => boolean;
}

/** `/api/health`, and the refusal of new work once the server is told to stop. */
export function watchReadiness(server: FastifyInstance, version: string): Readiness {
  let stopping = false;
  let underWay = 0;
  let wake: () => void = () => undefined;
  const end = () => {
    if (--underWay === 0) wake();
  };
  server.addHook('onRequest', (request, reply, done) => {
    if (stopping) return done(request.url === '/api/health' ? undefined : new RefusedForNow('STOPPING', 5));
    if (!request.routeOptions.config.isEndless) {
      underWay++;
      reply.raw.once('close', end);
    }
    done();
  });
  server.get('/api/health', async (_request, reply) =>
    stopping ? reply.code(503).send({ state: 'stopping', version }) : { state: 'ready', version },
  );
  return {
    stop: () => {
      stopping = true;
    },
    idle: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (underWay === 0) resolve();
      }),
    isStopping: () => stopping,
  };
}
