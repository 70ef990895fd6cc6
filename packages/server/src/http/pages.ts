import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readerLocale } from './reader-locale.ts';
import { refuseRequest } from './refusals.ts';

const YEAR = 365 * 24 * 60 * 60;

/** A file by its address: below assets/, or with an ending. The page's own addresses have none. */
export const isFile = (path: string) => path.startsWith('/assets/') || /\.\w+$/.test(path);

/** The page in the language of whoever is signed in, else of his browser; where the build made none for it, the one page. */
function pageFor(request: FastifyRequest, folder: string): string | undefined {
  const pages = [`index.${request.personLocale ?? readerLocale(request)}.html`, 'index.html'];
  return pages.find((page) => existsSync(join(folder, page)));
}

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
    // The page is chosen for its reader, below.
    index: false,
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
    const page = isReading && !path.startsWith('/api/') && !isFile(path) ? pageFor(request, folder) : undefined;
    if (page) return reply.header('vary', 'accept-language, cookie').sendFile(page);
    const methods = path.startsWith('/api/') ? methodsAt(path) : [];
    if (methods.length === 0) throw refuseRequest('NO_SUCH_ADDRESS');
    reply.header('allow', methods.join(', '));
    throw refuseRequest('METHOD_NOT_ALLOWED');
  });
}
