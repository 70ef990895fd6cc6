import { basename, dirname } from 'node:path';
import send from '@fastify/send';
import { refuse } from '@stepwell/engine';
import { create as disposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseRequest } from '../http/refusals.ts';
import type { Files, StoredFile } from './files.ts';

/** What of a request says which part of a file is wanted, and which one the browser has already. */
const ASKED = ['range', 'if-range', 'if-none-match', 'if-modified-since'] as const;

/** Answers with a file, or the part of it that was asked for, as an attachment; 304 where the browser has it already. */
export async function giveOut(
  files: Files,
  file: StoredFile,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const path = files.pathOf(file.id);
  const headers = Object.fromEntries(ASKED.flatMap((name) => (name in request.headers ? [[name, request.headers[name]]] : [])));
  const asked = { method: request.method, headers } as typeof request.raw;
  const found = await send(asked, basename(path), { root: dirname(path), cacheControl: false, contentType: false });
  if (found.type !== 'file') throw refusedPart(found.statusCode, reply, found.headers);
  reply.headers(found.headers);
  reply.header('content-type', file.type).header('content-disposition', disposition(file.name));
  reply.header('content-security-policy', "default-src 'none'; sandbox");
  // Asked again every time, since rights may be gone; the bytes travel once.
  reply.header('cache-control', 'private, no-cache');
  return reply.code(found.statusCode).send(found.stream);
}

function refusedPart(status: number, reply: FastifyReply, headers: Record<string, string>): Error {
  if (status !== 416) return refuse('NOT_FOUND');
  reply.header('content-range', headers['Content-Range']);
  return refuseRequest('RANGE_BEYOND_FILE');
}
