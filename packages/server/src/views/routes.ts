import { randomUUIDv7 } from 'node:crypto';
import { SavedViewBody, SavedViewChange } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { Closed, RecordParams, TableParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { checkRoles } from './check-roles.ts';
import { checkShows } from './check-shows.ts';
import { findView, listedTable, viewToChange, wireView } from './find-view.ts';
import { maySee } from './who-sees.ts';

const VIEWS = '/api/apps/:app/tables/:table/views';
const PageQuery = Closed({ page: Type.Optional(Type.String({ maxLength: 90 })) });
/** So many views may one person keep of a list. */
const MOST = 100;
const one = { schema: { params: RecordParams } };

/** Saved views of a list: they only say what to ask, so nobody sees through one what he may not read. */
export function viewRoutes(server: TypedServer, house: House): void {
  const { views } = house;
  server.get(VIEWS, { schema: { params: TableParams, querystring: PageQuery } }, async (request) => {
    const here = await listedTable(house, request);
    const all = await views.of({ app: here.app.key, table: here.table.key, page: request.query.page ?? '' }, here.actor.id);
    return { views: all.filter((view) => maySee(here, view)).map((view) => wireView(here, view)) };
  });

  server.post(VIEWS, { schema: { params: TableParams, body: SavedViewBody } }, async (request, reply) => {
    const here = await listedTable(house, request);
    const { page = '', name, roles = [], shows } = request.body;
    const place = { app: here.app.key, table: here.table.key, page };
    if (page && !here.app.model.pages.has(page)) throw refuseRequest('NO_SUCH_ADDRESS');
    checkRoles(here, roles);
    await checkShows(house, here, shows);
    const mine = (await views.of(place, here.actor.id)).filter(({ account }) => account === here.actor.id);
    if (mine.length >= MOST) throw refuseRequest('TOO_MANY_VIEWS');
    const view = { id: randomUUIDv7(), ...place, account: here.actor.id, name: name.trim(), roles, shows };
    await views.add(view);
    return reply.code(201).send({ view: wireView(here, { ...view, version: 1, isDefault: false }) });
  });

  changeRoutes(server, house);
}

/** Change, deletion and what takes it back, and the view a list opens with. */
function changeRoutes(server: TypedServer, house: House): void {
  const { views } = house;
  const answer = async (request: FastifyRequest) => {
    const { here, view } = await findView(house, request);
    return { view: wireView(here, view) };
  };
  server.patch(`${VIEWS}/:id`, { schema: { params: RecordParams, body: SavedViewChange } }, async (request) => {
    const { here, view } = await viewToChange(house, request);
    const { version, name = view.name, roles = view.roles, shows = view.shows } = request.body;
    if (request.body.roles) checkRoles(here, roles);
    if (request.body.shows) await checkShows(house, here, shows);
    const isWritten = await views.change({ ...view, version, name: name.trim(), roles, shows });
    if (!isWritten) throw refuseRequest('VIEW_CHANGED');
    return answer(request);
  });

  server.delete(`${VIEWS}/:id`, one, async (request) => {
    const { here, view } = await viewToChange(house, request);
    await views.remove(view.id);
    return { view: wireView(here, view) };
  });

  server.post(`${VIEWS}/:id/restore`, one, async (request) => {
    const { view } = await viewToChange(house, request, true);
    await views.restore(view.id);
    return answer(request);
  });

  for (const [method, isDefault] of [
    ['post', true],
    ['delete', false],
  ] as const)
    server[method](`${VIEWS}/:id/default`, one, async (request) => {
      const { here, view } = await findView(house, request);
      await views.setDefault(view, here.actor.id, isDefault);
      return answer(request);
    });
}
