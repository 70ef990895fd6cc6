import { refuse } from '@stepwell/engine';
import type { AtTable } from '../apps/here.ts';
import { refuseRequest } from '../http/refusals.ts';
import { isAdministrator } from './who-sees.ts';

/** Refuses to show a view to others where who asks may not, or to roles the app has not. */
export function checkRoles(here: AtTable, roles: readonly string[]): void {
  if (roles.length > 0 && !isAdministrator(here)) throw refuseRequest('ADMIN_ONLY');
  const problems = roles.flatMap((role, at) => {
    if (here.app.model.roles.has(role)) return [];
    const message = {
      'zh-CN': `应用里没有“${role}”这个角色，请重新选择。`,
      en: `The app has no role “${role}”. Choose again.`,
    };
    return [{ path: `#/roles/${at}`, severity: 'error', code: 'UNKNOWN_ROLE', message } as const];
  });
  if (problems.length > 0) throw refuse('INVALID_VALUES', { problems });
}
