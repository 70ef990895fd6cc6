import { type App, differencesOf, filesOf, type Problem } from '@stepwell/definition';
import { type Model, PilotBody, PilotPeopleBody, RemarkBody, type WirePilot, type WirePilotNews } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { type Here, hereOf } from '../apps/here.ts';
import { shownApp } from '../apps/shown-app.ts';
import { nextOf, type SoundDraft, soundDraft } from '../draft/sound-draft.ts';
import { designerOf } from '../draft/start-routes.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { findingsOf, formerPilots, keepFindings } from './findings.ts';
import { invite } from './invite.ts';
import { named } from './named.ts';
import { notForSome } from './not-for-some.ts';
import type { Pilot } from './pilots.ts';
import { wirePilot } from './wire-pilot.ts';

const app = { schema: { params: AppParams } };

/** A version for a few people: begun, looked at, widened to everybody or withdrawn by those who design the app. */
export function pilotRoutes(server: TypedServer, house: House): void {
  const { drafts, pilots } = house;
  server.get('/api/apps/:app/pilot', app, async (request): Promise<{ pilot: WirePilot | null }> => {
    const here = await designerOf(house, request);
    const pilot = await pilots.of(here.app.key);
    if (!pilot) return { pilot: null };
    const found = await wirePilot(house, pilot, { published: here.app.model, draft: await drafts.of(here.app) });
    const piloted = (await house.apps.find(here.app.key, pilot.people[0])) ?? here.app;
    return { pilot: await named(house, piloted, found) };
  });

  server.post('/api/apps/:app/pilot', { schema: { params: AppParams, body: PilotBody } }, async (request) => {
    const here = await designerOf(house, request);
    demandPeople(here, request.body.people);
    const sound = await soundDraft(house, here, request.body);
    return drafts.during(here.app.key, () => begin(house, request, sound));
  });

  const choosing = { schema: { params: AppParams, body: PilotPeopleBody } };
  server.post('/api/apps/:app/pilot/people', choosing, async (request, reply) => {
    const here = await designerOf(house, request);
    demandPeople(here, request.body.people);
    await drafts.during(here.app.key, async () => {
      const { people: before, note } = await runningPilot(house, here);
      const { people } = request.body;
      await pilots.setPeople(here.app.key, people);
      house.apps.letTake(here.app.key, people);
      const added = people.filter((id) => !before.includes(id));
      await invite(house, here, added, note ?? '');
    });
    return reply.code(204).send();
  });

  server.post('/api/apps/:app/pilot/widen', app, async (request) => {
    const here = await designerOf(house, request);
    const { draft, revision } = await runningPilot(house, here);
    return { version: await drafts.follow(here.app.key, { name: draft, revision }, () => widen(house, request)) };
  });

  server.delete('/api/apps/:app/pilot', app, async (request, reply) => {
    const here = await designerOf(house, request);
    await drafts.during(here.app.key, async () => {
      await runningPilot(house, here);
      await pilots.withdraw(here.app.key, await keepFindings(house, here.app, 'withdrawn'));
      house.apps.letTake(here.app.key, []);
    });
    return reply.code(204).send();
  });
  takingPart(server, house);
  lookingBack(server, house);
}

const FormerParams = Closed({ app: Type.String({ maxLength: 90 }), began: Type.Integer({ minimum: 1 }) });

/** What came of pilots that are over. */
function lookingBack(server: TypedServer, house: House): void {
  const { platform } = house.store;
  server.get('/api/apps/:app/pilots', app, async (request) => {
    const here = await designerOf(house, request);
    return { pilots: await formerPilots(platform, here.app.key) };
  });

  server.get('/api/apps/:app/pilots/:began', { schema: { params: FormerParams } }, async (request) => {
    const here = await designerOf(house, request);
    const pilot = await findingsOf(house, here.app.key, request.params.began);
    if (!pilot) throw refuseRequest('NO_SUCH_ADDRESS');
    return { pilot: await named(house, here.app, pilot) };
  });
}

/** What those who take part are told, and what they say. */
function takingPart(server: TypedServer, house: House): void {
  server.get('/api/apps/:app/pilot/news', app, async (request): Promise<WirePilotNews> => {
    const here = await hereOf(house.apps, request, house.now());
    const pilot = await pilotOf(house, here);
    const { model } = here.app;
    const shown = (version: Model) => (JSON.parse(shownApp(version, here.actor, false)) as { definition: App }).definition;
    const parts = differencesOf(filesOf(shown(model.beside ?? model)), filesOf(shown(model)), house.vocabulary);
    return { version: pilot.version, since: new Date(pilot.beganAt).toISOString(), note: pilot.note, parts };
  });

  server.post('/api/apps/:app/pilot/remarks', { schema: { params: AppParams, body: RemarkBody } }, async (request, reply) => {
    const here = await hereOf(house.apps, request, house.now());
    await pilotOf(house, here);
    const { text, page } = request.body;
    const isKept = await house.pilots.remark(here.app.key, { by: here.actor.id, text: text.trim(), page });
    if (!isKept) throw refuseRequest('NO_PILOT');
    return reply.code(204).send();
  });
}

/** The pilot in which somebody takes part; refuses whoever does not. */
async function pilotOf(house: House, { app: { key }, actor }: Here): Promise<Pilot> {
  const pilot = house.apps.isInPilot(key, actor.id) ? await house.pilots.of(key) : undefined;
  if (!pilot) throw refuseRequest('NO_PILOT');
  return pilot;
}

async function runningPilot(house: House, { app: { key } }: Here): Promise<Pilot> {
  const pilot = await house.pilots.of(key);
  if (!pilot) throw refuseRequest('NO_PILOT');
  return pilot;
}

/** Gives the draft to the people who were named. What lies in the way is told all at once. */
async function begin(
  house: House,
  request: FastifyRequest<{ Body: PilotBody }>,
  sound: SoundDraft,
): Promise<{ version: number }> {
  const here = await designerOf(house, request);
  const { people, note } = request.body;
  const { draft, checked } = sound;
  const next = await nextOf(house, here, sound);
  const problems = notForSome(here.app.model, next);
  if (problems.length > 0) throw refuseRequest('PILOT_NOT_FOR_SOME', { problems });
  const begun = { people, by: here.actor.id, draft: draft.name, revision: draft.revision, ...(note && { note }) };
  const before = (await house.pilots.of(here.app.key))?.people ?? [];
  const { version } = await house.apps.pilot(checked, people, await house.pilots.beginning(checked, begun));
  const others = people.filter((id) => !before.includes(id));
  await invite(house, here, others, note);
  return { version };
}

/** Publishes what the pilot is to everybody, under the number that it has. */
async function widen(house: House, request: FastifyRequest): Promise<number> {
  const here = await designerOf(house, request);
  const { app: piloted, version, note } = await runningPilot(house, here);
  const also = await keepFindings(house, here.app, 'widened');
  const publication = { by: here.actor.id, at: house.now(), mayLose: true, version, also, ...(note !== null && { note }) };
  return (await house.apps.publish(piloted, publication)).version;
}

/** Refuses people who do not work in the app, by name. */
function demandPeople({ app: { directory } }: Here, people: readonly string[]): void {
  const strangers = people.filter((id) => !directory.isActive(id));
  if (strangers.length === 0) return;
  const problems = strangers.map((id): Problem => {
    const name = String(directory.users.get(id)?.values['name'] ?? id);
    return {
      path: `#/people/${people.indexOf(id)}`,
      severity: 'error',
      code: 'NOT_A_USER',
      message: { 'zh-CN': `“${name}”不是这个应用的在职用户。`, en: `“${name}” is no active user of this app.` },
    };
  });
  throw refuseRequest('PILOT_PEOPLE_UNKNOWN', { problems });
}
