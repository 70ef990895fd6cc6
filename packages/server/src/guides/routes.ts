import { GuideSeenBody, refuse, type WireLearner } from '@stepwell/engine';
import Type from 'typebox';
import type { InstalledApp } from '../apps/apps.ts';
import { hereOf } from '../apps/here.ts';
import { designerOf } from '../draft/start-routes.ts';
import type { House } from '../house.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import type { Learned } from './learning.ts';

const GuideParams = Closed({ app: Type.String({ maxLength: 90 }), guide: Type.String({ maxLength: 90 }) });
const instant = (at: number) => new Date(at).toISOString();

/** What people have seen of an app's guides; everybody's progress is shown to those who design the app. */
export function guideRoutes(server: TypedServer, house: House): void {
  server.get('/api/apps/:app/guides', { schema: { params: AppParams } }, async (request) => {
    const { app, actor } = await hereOf(house.apps, request, house.now());
    return house.learning.of(app.key, actor.id);
  });

  const seeing = { schema: { params: GuideParams, body: GuideSeenBody } };
  server.post('/api/apps/:app/guides/:guide/seen', seeing, async (request, reply) => {
    const { app, actor } = await hereOf(house.apps, request, house.now());
    const { exercise } = request.body;
    const guide = guideOf(app, request.params.guide);
    if (exercise !== undefined && !guide.exercises?.some(({ key }) => key === exercise)) throw refuse('NOT_FOUND');
    await house.learning.note(app.key, actor.id, { guide: guide.key, ...(exercise !== undefined && { exercise }) });
    return reply.code(204).send();
  });

  server.get('/api/apps/:app/guides/:guide/people', { schema: { params: GuideParams } }, async (request) => {
    const { app } = await designerOf(house, request);
    const learned = await house.learning.about(app.key, request.params.guide);
    return { people: learnersOf(app, learned) };
  });
}

function guideOf({ model }: InstalledApp, key: string) {
  const guide = model.app.guides?.find((one) => one.key === key);
  if (!guide) throw refuse('NOT_FOUND');
  return guide;
}

/** Everybody who works here: who has not seen it is on the list too, and comes first. */
function learnersOf({ directory }: InstalledApp, learned: readonly Learned[]): readonly WireLearner[] {
  const active = [...directory.users].filter(([id]) => directory.isActive(id));
  const all = active.map(([id, { values }]): WireLearner => {
    const own = learned.find(({ account }) => account === id);
    return {
      id,
      name: String(values['name'] ?? ''),
      seenAt: own?.seenAt == null ? null : instant(own.seenAt),
      done: (own?.done ?? []).map(({ exercise, at }) => ({ exercise, at: instant(at) })),
    };
  });
  return all.sort((a, b) => Number(a.seenAt !== null) - Number(b.seenAt !== null) || a.name.localeCompare(b.name, 'zh-CN'));
}
