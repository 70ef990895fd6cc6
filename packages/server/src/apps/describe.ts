import { labelWords, type Me } from '@stepwell/engine';
import type { House } from '../house.ts';
import type { Account } from '../sign-in/account.ts';

/** Who someone is, and what he may use. */
export async function describeMe(house: House, { id, name, locale, password }: Account): Promise<Me> {
  const apps: Me['apps'] = [];
  let shown = name;
  for (const key of house.apps.keys()) {
    const app = await house.apps.find(key, id);
    const actor = app && (await house.apps.actorIn(app, id, { locale }));
    if (!app || !actor) continue;
    shown = String(actor.me.values['name'] ?? name);
    const home = actor.roles.map((role) => app.model.roles.get(role)?.definition.home).find((page) => page !== undefined);
    apps.push({ key, label: labelWords(app.model.app.info.label, key), roles: [...actor.roles], ...(home && { home }) });
  }
  return { user: { id, name: shown, locale }, apps, demo: house.demo, signInName: name, hasPassword: password !== null };
}
