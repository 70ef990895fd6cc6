import { RestoreBody, type WireMigration } from '@stepwell/engine';
import Type from 'typebox';
import type { House } from '../house.ts';
import { readerLocale } from '../http/reader-locale.ts';
import { refuseRequest } from '../http/refusals.ts';
import { Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { keepFindings } from '../pilot/findings.ts';
import { migrationOf } from './migration.ts';
import { jobsOf, leavingOf, spokenOf } from './move-on.ts';
import { designerOf } from './start-routes.ts';
import { versionOf } from './versions.ts';

const VersionParams = Closed({ app: Type.String({ maxLength: 90 }), version: Type.Integer({ minimum: 1 }) });

/** The way back to what an app was: what it would mean for the records, and doing it. */
export function restoreRoutes(server: TypedServer, house: House): void {
  const formerOf = async (app: string, version: number) => {
    const former = await versionOf(house.store.platform, app, version);
    if (!former) throw refuseRequest('NO_SUCH_ADDRESS');
    return former;
  };

  server.get(
    '/api/apps/:app/versions/:version/review',
    { schema: { params: VersionParams } },
    async (request): Promise<{ readonly plan: readonly WireMigration[] }> => {
      const { app } = await designerOf(house, request);
      const former = await formerOf(app.key, request.params.version);
      return { plan: await migrationOf(house, app.model, house.apps.nextModel(former)) };
    },
  );

  const schema = { params: VersionParams, body: RestoreBody };
  server.post('/api/apps/:app/versions/:version/restore', { schema }, async (request) => {
    const here = await designerOf(house, request);
    const { app, actor } = here;
    const { version } = request.params;
    const former = await formerOf(app.key, version);
    const next = house.apps.nextModel(former);
    const isAsked = Object.keys({ ...request.body.stages, ...request.body.options }).length > 0;
    const plan = isAsked ? spokenOf(await migrationOf(house, app.model, next), request.body) : [];
    const jobs = jobsOf(house, here, { leaving: leavingOf(here, plan, request.body), locale: readerLocale(request), next });
    const model = await house.apps.publish(former, {
      ...{ by: actor.id, at: house.now(), note: `↩ ${version}`, mayLose: true },
      also: [...jobs.map(({ statement }) => statement), ...(await keepFindings(house, here.app, 'published'))],
    });
    await house.drafts.goOutFrom(app.key, model.version);
    await house.jobs.begin(jobs.map(({ id }) => id));
    return { version: model.version };
  });
}
