import { describeMe } from './apps/describe.ts';
import { appRoutes } from './apps/routes.ts';
import { rehearsalRoutes } from './draft/rehearsal-routes.ts';
import { draftRoutes } from './draft/routes.ts';
import { startRoutes } from './draft/start-routes.ts';
import { acceptFiles, fileRoutes } from './files/routes.ts';
import { fillingRoutes } from './fillings/routes.ts';
import type { House } from './house.ts';
import { repeatOnce } from './http/idempotency.ts';
import type { TypedServer } from './http/typed-server.ts';
import { importRoutes } from './import/routes.ts';
import { inboxRoutes } from './inbox/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { workRoutes } from './jobs/work-routes.ts';
import { eventRoutes } from './live/events-route.ts';
import { collectRoutes, type DeclaredRoute } from './open-api/collect-routes.ts';
import { openApiRoute } from './open-api/route.ts';
import { pageRoutes } from './pages/routes.ts';
import { queryRoute } from './records/query-route.ts';
import { recordRoutes } from './records/routes.ts';
import { authenticate } from './sign-in/authenticate.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { viewRoutes } from './views/routes.ts';

/** Adds every route of the product and answers them as they are declared. */
export async function addRoutes(server: TypedServer, house: House, version: string): Promise<readonly DeclaredRoute[]> {
  const routes = collectRoutes(server);
  authenticate(server, house.signIn);
  await acceptFiles(server);
  await repeatOnce(server, house.store.platform, house.now);
  signInRoutes(server, house.signIn, (account) => describeMe(house, account));
  appRoutes(server, house);
  draftRoutes(server, house);
  rehearsalRoutes(server, house);
  startRoutes(server, house);
  fillingRoutes(server, house);
  recordRoutes(server, house);
  queryRoute(server, house);
  viewRoutes(server, house);
  pageRoutes(server, house);
  importRoutes(server, house);
  workRoutes(server, house);
  jobRoutes(server, house);
  inboxRoutes(server, house);
  fileRoutes(server, house);
  eventRoutes(server, house);
  openApiRoute(server, house, { routes, version });
  return routes;
}
