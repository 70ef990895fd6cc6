import type { TypedServer } from '../http/typed-server.ts';

/** A route as it was declared: its schemas are the only source of the documentation. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly body?: object;
  readonly query?: Properties;
}

interface Properties {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** Gathers the routes that are added to `server` from now on. */
export function collectRoutes(server: TypedServer): readonly DeclaredRoute[] {
  const routes: DeclaredRoute[] = [];
  server.addHook('onRoute', ({ method, url, schema }) => {
    if (!url.startsWith('/api/')) return;
    for (const one of [method].flat())
      if (one !== 'HEAD')
        routes.push({
          method: one.toLowerCase(),
          url,
          ...(schema?.body ? { body: schema.body as object } : {}),
          ...(schema?.querystring ? { query: schema.querystring as Properties } : {}),
        });
  });
  return routes;
}
