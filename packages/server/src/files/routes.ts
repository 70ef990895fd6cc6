import multipart from '@fastify/multipart';
import type { House } from '../house.ts';
import { Closed, IdParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import { giveOut } from './give-out.ts';
import { readableFile } from './may-read.ts';
import { isAnswered, readForm } from './read-form.ts';

const LARGEST = 100 * 1024 * 1024;

/** Takes multipart bodies on the routes that ask for their parts; a part that is too large is told by `truncated`. */
export const acceptFiles = async (server: TypedServer): Promise<void> => {
  await server.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: LARGEST, files: 1, fields: 10, fieldSize: 100_000, parts: 12, headerPairs: 50 },
  });
};

/** Files: brought by whoever is signed in, given out as attachments under the rights of the record that holds them. */
export function fileRoutes(server: TypedServer, house: House): void {
  server.post('/api/files', { config: { form: Closed({}) } }, async (request, reply) => {
    const form = await readForm(house, request, Closed({}));
    if (await isAnswered(house, request, reply, form)) return reply;
    const { id, name, size, type } = form.file;
    return reply.code(201).send({ id, name, size, type });
  });

  server.get('/api/files/:id', { schema: { params: IdParams } }, async (request, reply) => {
    const file = await readableFile(house, request, accountOf(request), request.params.id);
    return giveOut(house.files, file, { request, reply });
  });
}
