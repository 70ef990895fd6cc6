import { randomUUID } from 'node:crypto';
import type { Server as TlsServer } from 'node:https';
import Fastify from 'fastify';
import { demandReadableQueries } from './http/address.ts';
import { errorAnswers } from './http/answer-error.ts';
import { answerBrokenRequest } from './http/broken-requests.ts';
import { acceptJson } from './http/json-body.ts';
import { noteMethods } from './http/methods.ts';
import { servePages } from './http/pages.ts';
import { type Readiness, watchReadiness } from './http/readiness.ts';
import { secure } from './http/security.ts';
import type { TypedServer } from './http/typed-server.ts';
import { validateStrictly } from './http/validation.ts';
import type { Certificate } from './tls/certificate.ts';

export interface ServerOptions {
  /** The folder of the built pages. */
  readonly pages: string;
  readonly version: string;
  /** Where bugs are noted. */
  readonly log: (line: string) => void;
  /** Answers over TLS with this certificate. */
  readonly tls?: Certificate;
  /** Adds the routes of the product. */
  readonly routes?: (server: TypedServer) => unknown;
}

export interface ProductServer {
  readonly http: TypedServer;
  readonly readiness: Readiness;
  /** Takes another certificate into use, for connections that come from now on. */
  readonly renew: (tls: Certificate) => void;
}

const BODY_LIMIT = 4 * 1024 * 1024;

/** The HTTP server, not yet listening. */
export async function createServer(options: ServerOptions): Promise<ProductServer> {
  const answerError = errorAnswers(options.log);
  const http = Fastify({
    ...(options.tls && { https: options.tls }),
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    exposeHeadRoutes: true,
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    routerOptions: { maxParamLength: 400 },
  }) as TypedServer;
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
  const renew = (tls: Certificate) => (http.server as unknown as TlsServer).setSecureContext(tls);
  return { http, readiness, renew };
}
