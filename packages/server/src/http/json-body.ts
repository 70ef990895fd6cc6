import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { refuseRequest } from './refusals.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Levels of nesting a body may have; 32 when left out. Routes that take JSON-Logic allow more (the formula has its own limit). */
    maxDepth?: number;
  }
}

const MAX_DEPTH = 32;

/** Refuses what JSON allows but no record can keep: NUL, lone surrogates, `__proto__`, and more than `depth` levels. */
function inspect(value: unknown, depth: number): void {
  if (typeof value === 'string') inspectText(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw refuseRequest('TOO_DEEP');
  if (Array.isArray(value)) {
    for (const item of value) inspect(item, depth - 1);
    return;
  }
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw refuseRequest('MALFORMED_JSON');
    inspectText(key);
    inspect((value as Record<string, unknown>)[key], depth - 1);
  }
}

/** Without this nothing is to be refused but depth: JSON can hold NUL and lone surrogates only as escapes. */
const SUSPICIOUS = /\\u|__proto__/;

function demandDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) throw refuseRequest('TOO_DEEP');
  for (const key in value) demandDepth((value as Record<string, unknown>)[key], depth - 1);
}

function inspectText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw refuseRequest('BAD_TEXT');
}

const BYTE_ORDER_MARK = 0xfeff;

function decode(body: Buffer): string {
  if (!isUtf8(body)) throw refuseRequest('BAD_TEXT');
  const text = body.toString('utf8');
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** The value of a JSON body; throws the refusal that says what is wrong with it. */
export function parseJsonBody(body: Buffer, maxDepth = MAX_DEPTH): unknown {
  const text = decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuseRequest('MALFORMED_JSON');
  }
  if (SUSPICIOUS.test(text)) inspect(value, maxDepth);
  else demandDepth(value, maxDepth);
  return value;
}

/** Bodies are JSON, read strictly; routes that take anything else say so themselves. */
export function acceptJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: { routeOptions: { config: { maxDepth?: number } } }, body: Buffer, done) => {
      let value: unknown;
      try {
        value = body.length === 0 ? undefined : parseJsonBody(body, request.routeOptions.config.maxDepth);
      } catch (error) {
        return done(error as Error);
      }
      done(null, value);
    },
  );
}
