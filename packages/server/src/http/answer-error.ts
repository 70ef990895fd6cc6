import { type Missing, Refusal, type WireError } from '@stepwell/engine';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Locale, readerLocale } from './reader-locale.ts';
import { refuseRequest, type ServerRefusalCode } from './refusals.ts';

/** A refusal that passes by itself: worth another try after `seconds`. */
export class RefusedForNow extends Error {
  readonly refusal: Refusal;
  readonly seconds: number;
  constructor(code: ServerRefusalCode, seconds: number) {
    super(code);
    this.refusal = refuseRequest(code);
    this.seconds = seconds;
  }
}

/** Whether something was refused only because of how things stand just now. */
export const isForNow = (error: unknown): boolean =>
  error instanceof RefusedForNow || (error instanceof Refusal && error.status === 503);

/** What fastify itself refuses, as our refusals. */
const ofFastify: ReadonlyMap<string, ServerRefusalCode> = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'BODY_TOO_LARGE'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'UNSUPPORTED_MEDIA_TYPE'],
  ['FST_ERR_CTP_EMPTY_TYPE', 'UNSUPPORTED_MEDIA_TYPE'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'MALFORMED'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'MALFORMED_JSON'],
  ['FST_ERR_BAD_URL', 'NO_SUCH_ADDRESS'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'NO_SUCH_ADDRESS'],
  ['FST_ERR_NOT_FOUND', 'NO_SUCH_ADDRESS'],
  ['FST_FILES_LIMIT', 'ONE_FILE'],
]);

/** The refusal that an error means, or undefined when it is a bug. */
function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof RefusedForNow) return error.refusal;
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = ofFastify.get(code ?? '');
  if (known) return refuseRequest(known);
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? refuseRequest('MALFORMED') : undefined;
}

const missingIn = (locale: Locale) => (missing: Missing) => ({
  ...missing,
  label: missing.label[locale],
  message: missing.message[locale],
});

/** A refusal as it travels, in the reader's language. */
export function wireErrorOf({ code, words, details }: Refusal, locale: Locale): WireError {
  const { problems, missing, why, current } = details;
  return {
    error: {
      code,
      message: words[locale],
      ...(problems && { problems: [...problems] }),
      ...(missing && { missing: missing.map(missingIn(locale)) }),
      ...(why && { why: { ...why, words: why.words[locale] } }),
      ...(current !== undefined && { current: current as NonNullable<WireError['error']['current']> }),
    },
  };
}

const bugWords = {
  'zh-CN': '系统内部出错，已记录。请稍后重试，或把编号告诉管理员：',
  en: 'Something went wrong inside; it has been noted. Try again later, or tell your administrator this number: ',
};

/** What may still come of a body that is too large; whoever sends more is cut off. */
const MOST_UNREAD = 64 * 1024 * 1024;

/** Lets the sender finish what he is sending: one whose connection is closed in the middle never reads the answer. */
function readToTheEnd(request: FastifyRequest, reply: FastifyReply): void {
  let unread = 0;
  reply.removeHeader('connection');
  request.raw.on('data', (chunk: Buffer) => {
    unread += chunk.length;
    if (unread > MOST_UNREAD) request.raw.destroy();
  });
}

/** The one place where errors become answers: refusals say what is wrong, bugs show only a number that stands in the log too. */
export const errorAnswers =
  (log: (line: string) => void) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const locale = readerLocale(request);
    const refusal = refusalIn(error);
    if (error instanceof RefusedForNow) reply.header('retry-after', error.seconds);
    else if (refusal?.status === 503) reply.header('retry-after', 2);
    if (refusal?.code === 'BODY_TOO_LARGE') readToTheEnd(request, reply);
    if (refusal) return reply.code(refusal.status).send(wireErrorOf(refusal, locale));
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(`${request.id} ${request.method} ${request.url}\n${what}`);
    return reply.code(500).send({ error: { code: 'BUG', message: bugWords[locale] + request.id, id: request.id } });
  };
