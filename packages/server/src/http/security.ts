import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import { refuseRequest } from './refusals.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True when the browser says that another site's page sends this. Programs without a browser send neither header. */
function isForeign(headers: Record<string, unknown>): boolean {
  const { origin, host } = headers as { origin?: string; host?: string };
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  return origin !== `http://${host}` && origin !== `https://${host}`;
}

/** The headers that go with pages. They are always the same, so they are made once. */
function strictHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  const setHeaders = helmet({
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
  setHeaders({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return Object.freeze(headers);
}

/** What goes with data: nothing in it is ever run, framed, or read by another site. */
const DATA_HEADERS = Object.freeze({
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});

/** Strict headers on every answer; writes only from our own pages. */
export function secure(server: FastifyInstance): void {
  const pageHeaders = strictHeaders();
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/api/') ? DATA_HEADERS : pageHeaders);
    done(!reading.has(request.method) && isForeign(request.headers) ? refuseRequest('FOREIGN_ORIGIN') : undefined);
  });
}
