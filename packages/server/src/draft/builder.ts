import type { App } from '@stepwell/definition';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';

/** Refuses who may not make apps: new ones are made by who is an administrator already, of the server or of an app. */
export async function demandBuilder(house: House, account: string): Promise<void> {
  const administrators = await house.signIn.accounts.administrators();
  if (administrators.some(({ id }) => id === account)) return;
  if ((await appsOfBuilder(house, account)).length === 0) throw refuseRequest('ADMIN_ONLY');
}

/** The keys of the apps that somebody may design. */
export async function appsOfBuilder(house: House, account: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const key of house.apps.keys()) {
    const found = await house.apps.find(key);
    const roles = (found?.directory.users.get(account)?.values['roles'] as readonly string[] | null) ?? [];
    if (roles.some((role) => found?.model.roles.get(role)?.definition.admin)) keys.push(key);
  }
  return keys;
}

/** Refuses an app in which nobody could let others in, or ever change it again. */
export function demandAdministrator({ roles }: App): void {
  if (roles.some(({ admin }) => admin)) return;
  throw refuseRequest('DRAFT_HAS_ERRORS', {
    problems: [{ path: 'app.json#', severity: 'error', code: 'NO_ADMIN_ROLE', message: NO_ADMIN }],
  });
}

const NO_ADMIN = {
  'zh-CN': '应用至少要有一个拥有全部权限的角色（admin），否则发布后没有人能再管理它。',
  en: 'An app needs a role with every right (admin): without one nobody could look after it once it is published.',
};
