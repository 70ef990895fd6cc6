import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseRequest } from './refusals.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Serves the built pages: every address that is no file and not below /api is the one page, which reads the address itself. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built)
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Files below assets/ carry a hash of their content in the name.
        const lasting = path.includes('/assets/') || path.includes('\\assets\\');
        reply.header('cache-control', lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      },
    });
  server.setNotFoundHandler((request, reply) => {
    if (built && request.method === 'GET' && !request.url.startsWith('/api/')) return reply.sendFile('index.html');
    throw refuseRequest('NO_SUCH_ADDRESS');
  });
}
