import type { AtTable } from '../apps/here.ts';
import type { SavedView } from './saved-views.ts';

/** Whether who asks administers the app. */
export const isAdministrator = ({ app, actor }: AtTable): boolean =>
  actor.roles.some((role) => app.model.roles.get(role)?.definition.admin === true);

/** One's own views, those of one's roles, and for an administrator of the app all that are shared. */
export const maySee = (here: AtTable, { account, roles }: SavedView): boolean =>
  account === here.actor.id ||
  roles.some((role) => here.actor.roles.includes(role)) ||
  (roles.length > 0 && isAdministrator(here));

/** What several people see belongs to the administrators of the app, whoever made it. */
export const mayChange = (here: AtTable, { account, roles }: SavedView): boolean =>
  roles.length > 0 ? isAdministrator(here) : account === here.actor.id;
