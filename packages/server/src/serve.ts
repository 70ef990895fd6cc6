import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';

export interface ServerOptions {
  /** The folder of the built pages. */
  readonly pages: string;
  readonly version: string;
}

/** The HTTP server, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({ bodyLimit: 4 * 1024 * 1024, ajv: { customOptions: { coerceTypes: false, removeAdditional: false } } });
  server.get('/api/health', async () => ({ state: 'ready', version: options.version }));
  if (existsSync(join(options.pages, 'index.html'))) {
    await server.register(fastifyStatic, { root: options.pages, wildcard: false });
    server.setNotFoundHandler((request, reply) =>
      request.method === 'GET' && !request.url.startsWith('/api/')
        ? reply.sendFile('index.html')
        : reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'There is nothing at this address.' } }),
    );
  }
  return server;
}
