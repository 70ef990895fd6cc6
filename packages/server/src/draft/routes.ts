import { checkApp, differencesOf, filesOf, OperationFault, type Problem, toBundle } from '@stepwell/definition';
import { DraftChangeBody, PresenceBody, PublishBody, SeenDraft, type WireDraft, type WireReview } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { House } from '../house.ts';
import { readerLocale } from '../http/reader-locale.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { keepFindings } from '../pilot/findings.ts';
import { notForSome } from '../pilot/not-for-some.ts';
import { demandSame } from './drafts.ts';
import { migrationOf } from './migration.ts';
import { jobsOf, leavingOf } from './move-on.ts';
import { nobodyIn } from './nobody-in.ts';
import { Presence } from './presence.ts';
import { restoreRoutes } from './restore-routes.ts';
import { nextOf, type SoundDraft, soundDraft } from './sound-draft.ts';
import { designerOf } from './start-routes.ts';
import { followingOf, versionsOf } from './versions.ts';

const SinceQuery = Closed({ since: Type.Integer({ minimum: 0 }), ...SeenDraft });
const app = { schema: { params: AppParams } };

/** The draft of an app, its versions, and how a draft becomes one. */
export function draftRoutes(server: TypedServer, house: House): void {
  const { drafts } = house;
  server.get('/api/apps/:app/draft', app, async (request): Promise<WireDraft> => {
    const here = await designerOf(house, request);
    const { name, revision, basedOn, files } = await drafts.of(here.app);
    return { draft: name, revision, basedOn, files: toBundle(files) };
  });

  server.get('/api/apps/:app/draft/changes', { schema: { params: AppParams, querystring: SinceQuery } }, async (request) => {
    const here = await designerOf(house, request);
    const draft = await drafts.of(here.app);
    demandSame(draft, request.query);
    return { draft: draft.name, changes: await drafts.since(here.app.key, request.query.since) };
  });

  server.post('/api/apps/:app/draft', { schema: { params: AppParams, body: DraftChangeBody } }, async (request) => {
    const here = await designerOf(house, request);
    const { revision, name, operations, step, ...seen } = request.body;
    const doing = { name, operations, by: here.actor.id, ...(step !== undefined && { step }) };
    const done = await drafts.step(here.app, doing, seen).catch((error: unknown) => {
      if (error instanceof OperationFault) throw refuseRequest('DRAFT_MOVED_ON', { problems: [faultProblem(error)] });
      throw error;
    });
    return { ...done, changes: await drafts.since(here.app.key, revision) };
  });

  const people = new Presence(house.now);
  server.post('/api/apps/:app/draft/presence', { schema: { params: AppParams, body: PresenceBody } }, async (request) => {
    const { app, actor } = await designerOf(house, request);
    return { people: people.meet(app.key, { id: actor.id, name: String(actor.me.values['name'] ?? ''), ...request.body }) };
  });

  server.get('/api/apps/:app/draft/review', app, async (request): Promise<WireReview> => {
    const here = await designerOf(house, request);
    const { revision, files } = await drafts.of(here.app);
    const { app: checked } = checkApp(files, house.vocabulary, house.now());
    const parts = differencesOf(filesOf(here.app.model.app), files, house.vocabulary);
    // A draft with errors cannot be published: what that would mean is asked when it can.
    if (!checked) return { revision, parts, plan: [], notForSome: [], nobodyIn: [] };
    const [before, after] = [here.app.model, house.apps.nextModel(checked)];
    const [plan, nobody] = await Promise.all([migrationOf(house, before, after), nobodyIn(house, before, checked)]);
    return { revision, parts, plan, notForSome: notForSome(before, after), nobodyIn: nobody };
  });

  server.delete('/api/apps/:app/draft', app, async (request, reply) => {
    const here = await designerOf(house, request);
    await drafts.end(here.app.key, async () => undefined);
    return reply.code(204).send();
  });
  publishRoutes(server, house);
}

/** Publishing, what was published, and the way back. */
function publishRoutes(server: TypedServer, house: House): void {
  const { drafts, store } = house;
  server.post('/api/apps/:app/publish', { schema: { params: AppParams, body: PublishBody } }, async (request) => {
    const here = await designerOf(house, request);
    const sound = await soundDraft(house, here, request.body);
    const { model, jobs } = await drafts.end(here.app.key, () => publishDraft(house, request, sound));
    await house.jobs.begin(jobs);
    return { version: model.version };
  });

  server.get('/api/apps/:app/versions', app, async (request) => {
    const here = await designerOf(house, request);
    const { key } = here.app;
    return { versions: await versionsOf(store.platform, key), following: await followingOf(store.platform, key) };
  });
  restoreRoutes(server, house);
}

/** Publishes the draft that was looked at; while it does, no step is done in it. */
async function publishDraft(house: House, request: FastifyRequest<{ Body: PublishBody }>, sound: SoundDraft) {
  const here = await designerOf(house, request);
  const { note } = request.body;
  const { checked } = sound;
  const next = await nextOf(house, here, sound);
  const plan = await migrationOf(house, here.app.model, next);
  const leaving = leavingOf(here, plan, request.body);
  const jobs = jobsOf(house, here, { leaving, locale: readerLocale(request), next });
  const model = await house.apps.publish(checked, {
    ...{ by: here.actor.id, at: house.now(), mayLose: true },
    also: [...jobs.map(({ statement }) => statement), ...(await keepFindings(house, here.app, 'published'))],
    ...(note !== undefined && { note }),
  });
  return { model, jobs: jobs.map(({ id }) => id) };
}

const faultWords = {
  GONE: { 'zh-CN': '要修改的内容已经不在了。', en: 'What was to be changed is not there any more.' },
  NO_LIST: { 'zh-CN': '这里不是列表。', en: 'This is no list.' },
  NO_OBJECT: { 'zh-CN': '这里不能有下级内容。', en: 'Nothing can stand below this.' },
} as const;

const faultProblem = ({ at, fault }: OperationFault): Problem => ({
  path: at.includes('#') ? at : `${at}#`,
  severity: 'error',
  code: fault,
  message: faultWords[fault],
});
