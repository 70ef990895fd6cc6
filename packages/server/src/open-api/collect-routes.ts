import type { TypedServer } from '../http/typed-server.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is a form with a file; these fields may stand beside it. */
    form?: object;
  }
}

/** A route as it was declared: its schemas are the only source of the documentation. */
export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly body?: object;
  /** The fields that stand beside the file of a multipart body. */
  readonly form?: Properties;
  readonly query?: Properties;
}

interface Properties {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/** Gathers the routes that are added to `server` from now on. */
export function collectRoutes(server: TypedServer): readonly DeclaredRoute[] {
  // Stands before all others, since it answers while the product is not there yet.
  const routes: DeclaredRoute[] = [{ method: 'get', url: '/api/health' }];
  server.addHook('onRoute', ({ method, url, schema, config }) => {
    if (!url.startsWith('/api/')) return;
    for (const one of [method].flat())
      if (one !== 'HEAD')
        routes.push({
          method: one.toLowerCase(),
          url,
          ...(schema?.body ? { body: schema.body as object } : {}),
          ...(config?.form ? { form: config.form as Properties } : {}),
          ...(schema?.querystring ? { query: schema.querystring as Properties } : {}),
        });
  });
  return routes;
}
