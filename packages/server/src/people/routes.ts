import { NewPeopleBody, refuse, type WireInvitation } from '@stepwell/engine';
import Type from 'typebox';
import type { Here } from '../apps/here.ts';
import { designerOf } from '../draft/start-routes.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { addressFor } from '../sign-in/phone-link.ts';
import { addPeople } from './add-people.ts';
import { entrancesOf } from './entrances.ts';
import { nameProblem } from './people-problems.ts';
import { vouchingOf } from './vouching.ts';

const PersonParams = Closed({ app: Type.String({ maxLength: 90 }), id: Type.String({ maxLength: 64 }) });
/** A colleague reads on Monday what he was sent on Friday. */
const LASTS = 7 * 24 * 60 * 60 * 1000;

/** Who works in an app and how he gets in, for those who look after it. His values are those of a record as any other. */
export function peopleRoutes(server: TypedServer, house: House): void {
  server.get('/api/apps/:app/people', { schema: { params: AppParams } }, async (request) => ({
    people: await entrancesOf(house, await designerOf(house, request)),
  }));

  server.post('/api/apps/:app/people', { schema: { params: AppParams, body: NewPeopleBody } }, async (request, reply) => {
    const here = await designerOf(house, request);
    return reply.code(201).send({ people: await addPeople(house, here, request.body.people) });
  });

  const inviting = { schema: { params: PersonParams } };
  server.post('/api/apps/:app/people/:id/invitation', inviting, async (request, reply): Promise<WireInvitation> => {
    const here = await designerOf(house, request);
    const { id } = request.params;
    // What signs somebody in is not kept for repetition.
    request.repeatable = undefined;
    await demandInvitable(house, here, id);
    const token = await house.signIn.links.make(id, LASTS);
    const { address, isReachable } = addressFor(server, request);
    reply.header('cache-control', 'no-store').code(201);
    const until = new Date(house.now() + LASTS).toISOString();
    return { address, isReachable, until, link: `${address}/in/${token}?app=${here.app.key}` };
  });
}

/** Refuses whom no link may be given; who was written down as a user without an account gets one. */
async function demandInvitable(house: House, { app, actor }: Here, id: string): Promise<void> {
  const { accounts } = house.signIn;
  const user = app.directory.users.get(id);
  if (!user || !app.directory.isActive(id)) throw refuse('NOT_FOUND');
  const account = await accounts.byId(id);
  if (!account) {
    const name = String(user.values['name'] ?? '');
    if (await accounts.byName(name)) throw refuseRequest('PEOPLE_NOT_ADDED', { problems: [nameProblem(0, 'NAME_TAKEN')] });
    await accounts.add({ id, name, locale: user.values['locale'] === 'en' ? 'en' : 'zh-CN' });
  } else if (account.disabledAt !== null || !(await vouchingOf(house, actor.id))(id)) throw refuseRequest('MAY_NOT_INVITE');
}
