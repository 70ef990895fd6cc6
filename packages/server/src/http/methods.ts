import type { FastifyInstance } from 'fastify';

interface Place {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`);

/** Notes the routes that are added from now on; answers the methods that an address takes, none for one that is no address. */
export function noteMethods(server: FastifyInstance): (path: string) => readonly string[] {
  const places = new Map<string, Place>();
  server.addHook('onRoute', ({ url, method }) => {
    const place = places.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    places.set(url, place);
    for (const one of [method].flat()) place.methods.add(one);
  });
  return (path) => [
    ...new Set([...places.values()].filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods])),
  ];
}
