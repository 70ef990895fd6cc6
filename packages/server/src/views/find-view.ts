import { refuse, rightOf, type WireSavedView } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import { type AtTable, tableOf } from '../apps/here.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import type { SavedView } from './saved-views.ts';
import { mayChange, maySee } from './who-sees.ts';

export interface AtView {
  readonly here: AtTable;
  readonly view: SavedView;
}

/** The table whose views are asked for, to those only who may read something of it. */
export async function listedTable(house: House, request: FastifyRequest): Promise<AtTable> {
  const here = await tableOf(house.apps, request, house.now());
  if (rightOf(here.app.model, here.actor, here.table.key, 'read') === false) throw refuse('FORBIDDEN');
  return here;
}

/** The view that the address names; one that somebody may not see looks like one that is not there. */
export async function findView(house: House, request: FastifyRequest, isDeleted = false): Promise<AtView> {
  const here = await listedTable(house, request);
  const { id } = request.params as { id: string };
  const view = await house.views.find({ app: here.app.key, table: here.table.key, id }, here.actor.id, isDeleted);
  if (!view || !maySee(here, view)) throw refuseRequest('NO_SUCH_VIEW');
  return { here, view };
}

/** The same, to be changed. */
export async function viewToChange(house: House, request: FastifyRequest, isDeleted = false): Promise<AtView> {
  const found = await findView(house, request, isDeleted);
  if (!mayChange(found.here, found.view)) throw refuseRequest('ADMIN_ONLY');
  return found;
}

/** A view as who asks has it. */
export const wireView = (here: AtTable, view: SavedView): WireSavedView => ({
  id: view.id,
  version: view.version,
  name: view.name,
  roles: [...view.roles],
  shows: view.shows,
  isDefault: view.isDefault,
  isMine: view.account === here.actor.id,
  mayChange: mayChange(here, view),
});
