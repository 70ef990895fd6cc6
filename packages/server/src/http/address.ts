import type { FastifyInstance } from 'fastify';
import { refuseRequest } from './refusals.ts';

const parts = /%00|%(?![0-9a-f]{2})/i;

/** Refuses query strings that hold NUL or are no UTF-8: read leniently they would mean something else. */
export function demandReadableQueries(server: FastifyInstance): void {
  server.addHook('onRequest', ({ url }, _reply, done) => {
    const start = url.indexOf('?');
    const query = start < 0 || !url.includes('%', start) ? '' : url.slice(start + 1);
    done(parts.test(query) || !isUtf8(query) ? refuseRequest('UNREADABLE_ADDRESS') : undefined);
  });
}

function isUtf8(query: string): boolean {
  try {
    decodeURIComponent(query);
    return true;
  } catch {
    return false;
  }
}
