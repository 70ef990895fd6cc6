import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { refuseRequest } from './refusals.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True when the browser says that another site's page sends this. Programs without a browser send neither header. */
function isForeign(headers: Record<string, unknown>): boolean {
  const { origin, host } = headers as { origin?: string; host?: string };
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Strict headers on every answer; writes only from our own pages. */
export async function secure(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Pages are served over plain HTTP on an intranet too; whoever has TLS sets this in front.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  server.addHook('onRequest', async (request) => {
    if (!reading.has(request.method) && isForeign(request.headers)) throw refuseRequest('FOREIGN_ORIGIN');
  });
}
