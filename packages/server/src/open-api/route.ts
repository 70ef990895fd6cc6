import { hereOf } from '../apps/here.ts';
import type { House } from '../house.ts';
import { AppParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import type { DeclaredRoute } from './collect-routes.ts';
import { openApiOf } from './open-api.ts';

/** `GET /api/apps/:app/openapi.json`: how programs speak with an app. */
export function openApiRoute(
  server: TypedServer,
  house: House,
  { routes, version }: { routes: readonly DeclaredRoute[]; version: string },
): void {
  server.get('/api/apps/:app/openapi.json', { schema: { params: AppParams } }, async (request) => {
    const { app, actor } = await hereOf(house.apps, request, house.now());
    return openApiOf(app.model, routes, { version, locale: actor.locale });
  });
}
