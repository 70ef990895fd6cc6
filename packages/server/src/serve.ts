import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { demandReadableQueries, writtenOut } from './http/address.ts';
import { errorAnswers } from './http/answer-error.ts';
import { answerBrokenRequest } from './http/broken-requests.ts';
import { acceptJson } from './http/json-body.ts';
import { noteMethods } from './http/methods.ts';
import { servePages } from './http/pages.ts';
import { type Readiness, watchReadiness } from './http/readiness.ts';
import { secure } from './http/security.ts';
import type { TypedServer } from './http/typed-server.ts';
import { validateStrictly } from './http/validation.ts';

export interface ServerOptions {
  /** The folder of the built pages. */
  readonly pages: string;
  readonly version: string;
  /** Where bugs are noted. */
  readonly log: (line: string) => void;
  /** Adds the routes of the product. */
  readonly routes?: (server: TypedServer) => unknown;
}

export interface Server {
  readonly http: TypedServer;
  readonly readiness: Readiness;
}

const BODY_LIMIT = 4 * 1024 * 1024;

/** The HTTP server, not yet listening. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const answerError = errorAnswers(options.log);
  const http: TypedServer = Fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    exposeHeadRoutes: true,
    return503OnClosing: false,
    rewriteUrl: writtenOut,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    routerOptions: { maxParamLength: 400 },
  });
  http.decorateRequest('personLocale', undefined);
  http.setErrorHandler(answerError);
  validateStrictly(http);
  acceptJson(http);
  demandReadableQueries(http);
  const methodsAt = noteMethods(http);
  const readiness = watchReadiness(http, options.version);
  secure(http);
  await options.routes?.(http);
  await servePages(http, options.pages, methodsAt);
  return { http, readiness };
}
