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
  const header = request.headers['accept-language'];
  const known = header && wishesIn(header).find(({ locale }) => locale !== undefined)?.locale;
  return known || (request.personLocale ?? 'zh-CN');
}

const locales: Readonly<Record<string, Locale>> = { zh: 'zh-CN', en: 'en' };

/** The languages that a header names, the most wanted first; `q=0` is none that is wanted. */
function wishesIn(header: string): { locale: Locale | undefined; weight: number }[] {
  const wishes = header.split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    return { locale: locales[tag.slice(0, 2).toLowerCase()], weight: weight === undefined ? 1 : Number(weight) };
  });
  return wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
}
