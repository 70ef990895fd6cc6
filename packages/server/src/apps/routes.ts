import type { App } from '@stepwell/definition';
import { resultTypes } from '@stepwell/engine';
import type { House } from '../house.ts';
import { AppParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import { describeMe } from './describe.ts';
import { hereOf } from './here.ts';

/** What pages need of a definition: everything but the tests, the reference data and the demo company. */
const shownOf = (app: App): App => {
  const { demo: _demo, ...rest } = app;
  return { ...rest, scenarios: [], data: [] };
};

/** The apps someone may use, and what they are. */
export function appRoutes(server: TypedServer, house: House): void {
  server.get('/api/apps', async (request) => ({ apps: (await describeMe(house, accountOf(request))).apps }));

  server.get('/api/apps/:app/definition', { schema: { params: AppParams } }, async (request) => {
    const { app, actor } = await hereOf(house.apps, request, house.now());
    const published = { version: app.model.version, definition: shownOf(app.model.app), results: resultTypes(app.model) };
    return house.apps.isInPilot(app.key, actor.id) ? { ...published, isPilot: true } : published;
  });
}
