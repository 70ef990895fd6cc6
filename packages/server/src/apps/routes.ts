import type { House } from '../house.ts';
import { AppParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import { describeMe } from './describe.ts';
import { hereOf } from './here.ts';
import { shownApp } from './shown-app.ts';

/** The apps someone may use, and what they are. */
export function appRoutes(server: TypedServer, house: House): void {
  server.get('/api/apps', async (request) => ({ apps: (await describeMe(house, accountOf(request))).apps }));

  server.get('/api/apps/:app/definition', { schema: { params: AppParams } }, async (request, reply) => {
    const { app, actor } = await hereOf(house.apps, request, house.now());
    return reply
      .type('application/json; charset=utf-8')
      .send(shownApp(app.model, actor, house.apps.isInPilot(app.key, actor.id)));
  });
}
