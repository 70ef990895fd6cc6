import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseRequest } from './refusals.ts';

const YEAR = 365 * 24 * 60 * 60;

/** A file by its address: below assets/, or with an ending. The page's own addresses have none. */
const isFile = (path: string) => path.startsWith('/assets/') || /\.\w+$/.test(path);

/**
 * Serves the built pages as they lie in the folder now: every address that is no file and not below /api is the one page,
 * which reads the address itself. `methodsAt` says what an address would take.
 */
export async function servePages(
  server: FastifyInstance,
  folder: string,
  methodsAt: (path: string) => readonly string[],
): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    preCompressed: true,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      // Files below assets/ carry a hash of their content in the name.
      const lasting = path.includes('/assets/') || path.includes('\\assets\\');
      reply.header('cache-control', lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const isPage = isReading && !path.startsWith('/api/') && !isFile(path);
    if (isPage && existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html');
    const methods = path.startsWith('/api/') ? methodsAt(path) : [];
    if (methods.length === 0) throw refuseRequest('NO_SUCH_ADDRESS');
    reply.header('allow', methods.join(', '));
    throw refuseRequest('METHOD_NOT_ALLOWED');
  });
}
