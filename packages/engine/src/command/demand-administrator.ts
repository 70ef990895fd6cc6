import type { Directory } from './directory.ts';
import { refuse } from './refusals.ts';
import type { Work } from './work.ts';

/** Refuses a person's change of who works here after which nobody could let others in, or ever change the app again. */
export function demandAdministrator({ model, actor, directory }: Work, former: Directory): void {
  if (actor.kind !== 'person') return;
  const roles = [...model.roles.values()].filter(({ definition }) => definition.admin);
  const isLookedAfter = ({ withRole }: Directory) => roles.some(({ key }) => withRole(key).length > 0);
  if (isLookedAfter(former) && !isLookedAfter(directory)) throw refuse('LAST_ADMINISTRATOR');
}
