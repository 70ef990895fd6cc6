import { demandBuilder } from '../draft/builder.ts';
import { designerOf } from '../draft/start-routes.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import type { Account } from '../sign-in/account.ts';
import { accountOf, findAccount } from '../sign-in/authenticate.ts';
import { Practice, type PracticeOptions, type PractisedApp } from './practice.ts';

/** What is asked of a practice space: `/practice/<app>/api/…` is `/api/…` there. */
const WITHIN = /^\/practice\/([a-z][a-z0-9_]*)(\/api\/.*)$/;

/** Answers what is asked of practice spaces, each by a house of its own, and begins them anew. */
export function servePractice(server: TypedServer, house: House, options: PracticeOptions): void {
  const practice = new Practice(house, options);
  server.addHook('onRequest', async (request, reply) => {
    const [, key, url] = WITHIN.exec(request.url) ?? [];
    if (key === undefined || url === undefined) return;
    const account = await findAccount(house.signIn, request);
    if (!account) throw refuseRequest('NOT_SIGNED_IN');
    const trial = await trialOf(house, key, account);
    const { app } = trial ? { app: trial } : await house.apps.enterPublished(key, account, { locale: account.locale });
    const space = await practice.of(app);
    const token = await space.enter(account);
    const { cookie: _cookie, ...headers } = request.raw.headers;
    request.raw.url = url;
    request.raw.headers = { ...headers, authorization: `Bearer ${token}` };
    reply.hijack();
    space.server.http.routing(request.raw, reply.raw);
  });
  server.post('/api/apps/:app/practice/reset', { schema: { params: AppParams } }, async (request, reply) => {
    const trial = await trialOf(house, request.params.app, accountOf(request));
    await practice.reset(trial ?? (await designerOf(house, request)).app);
    return reply.code(204).send();
  });
  server.addHook('preClose', () => practice.close());
}

/** The template that is tried under this key, by somebody who may make apps; an app of the same key goes before it. */
async function trialOf(house: House, key: string, account: Account): Promise<PractisedApp | undefined> {
  const trial = house.apps.keys().includes(key) ? undefined : await house.templates.trial(key);
  if (!trial) return undefined;
  await demandBuilder(house, account.id);
  return { ...trial, isTrial: true };
}
