import { appOf, checkApp, filesOf, fromBundle, toBundle } from '@stepwell/definition';
import { labelWords, NewAppBody, type WireDesign } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import { describeMe } from '../apps/describe.ts';
import { type Here, publishedHereOf } from '../apps/here.ts';
import { installApp, makeAdministrator } from '../apps/install.ts';
import { readForm } from '../files/read-form.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import { appsOfBuilder, demandAdministrator, demandBuilder } from './builder.ts';
import { readSample } from './read-sample.ts';

/** Where someone stands who changes the app itself: an administrator of it, before the published version. */
export async function designerOf(house: House, request: FastifyRequest): Promise<Here> {
  const here = await publishedHereOf(house.apps, request, house.now());
  const isAdmin = here.actor.roles.some((role) => here.app.model.roles.get(role)?.definition.admin);
  if (!isAdmin) throw refuseRequest('ADMIN_ONLY');
  return here;
}

/** Whole apps come as one request: what the largest of them says, with room to spare. */
const LARGEST = 20_000_000;
const DEEPEST = 160;

/** The apps that somebody designs, new ones, and what new ones are made of. */
export function startRoutes(server: TypedServer, house: House): void {
  server.get('/api/designs', async (request) => {
    const { id } = accountOf(request);
    await demandBuilder(house, id);
    return { apps: await designsOf(house, await appsOfBuilder(house, id)), taken: house.apps.keys() };
  });

  server.get('/api/apps/:app/bundle', { schema: { params: AppParams } }, async (request, reply) => {
    const here = await designerOf(house, request);
    reply.header('content-disposition', `attachment; filename="${here.app.key}.stepwell.json"`);
    return toBundle(filesOf(here.app.model.app));
  });

  const making = { schema: { body: NewAppBody }, bodyLimit: LARGEST, config: { maxDepth: DEEPEST } };
  server.post('/api/apps', making, async (request, reply) => {
    const account = accountOf(request);
    await demandBuilder(house, account.id);
    const files = fromBundle(request.body.files);
    const { problems, app: checked } = checkApp(files, house.vocabulary, house.now());
    if (!checked) throw refuseRequest('DRAFT_HAS_ERRORS', { problems });
    demandAdministrator(checked);
    const { key } = appOf(files).info;
    if (await house.apps.find(key)) throw refuseRequest('APP_KEY_TAKEN');
    await installApp(house, checked);
    // In the new app he is called as he is in those that he has.
    const { user } = await describeMe(house, account);
    await makeAdministrator(house, key, { id: account.id, name: user.name });
    return reply.code(201).send({ app: key });
  });

  server.post('/api/sheets', { config: { form: Closed({}) } }, async (request) => {
    await demandBuilder(house, accountOf(request).id);
    const { file } = await readForm(house, request, Closed({}));
    try {
      return await readSample(house.files.pathOf(file.id));
    } finally {
      await house.files.remove(file.id);
    }
  });
}

async function designsOf(house: House, keys: readonly string[]): Promise<readonly WireDesign[]> {
  const found = await Promise.all(keys.map((key) => house.apps.find(key)));
  return found.flatMap((app) =>
    app ? [{ key: app.key, label: labelWords(app.model.app.info.label, app.key), version: app.model.version }] : [],
  );
}
