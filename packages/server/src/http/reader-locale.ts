import type { FastifyRequest } from 'fastify';

export type Locale = 'zh-CN' | 'en';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language of the signed-in person, when there is one. */
    personLocale: Locale | undefined;
  }
}

/** The language in which to answer: what the request asks for, else what the person chose, else Chinese. */
export function readerLocale(request: FastifyRequest): Locale {
  for (const wish of (request.headers['accept-language'] ?? '').split(',')) {
    const language = wish.trim().slice(0, 2).toLowerCase();
    if (language === 'zh') return 'zh-CN';
    if (language === 'en') return 'en';
  }
  return request.personLocale ?? 'zh-CN';
}
