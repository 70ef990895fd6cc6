import type { App } from '@stepwell/definition';
import { type Model, runCommand } from '@stepwell/engine';
import { replayFillings } from '../fillings/replay-fillings.ts';
import type { House } from '../house.ts';
import { keepFindings } from '../pilot/findings.ts';
import { installData } from './install-data.ts';
import { installPeople } from './install-people.ts';
import { replayPast } from './replay-past.ts';

export interface Installation {
  readonly app: string;
  readonly version: number;
  /** False when this very version was installed already. */
  readonly changed: boolean;
}

/** What of an app is published: its past is played once and not kept. */
const publishedOf = ({ demo, ...app }: App): App => (demo?.people ? { ...app, demo: { people: demo.people } } : app);

/** Installs an app that was checked, or publishes it anew when it differs from what is published. Reference data and demo come once. */
export async function installApp(house: House, app: App, { demo = false }: { demo?: boolean } = {}): Promise<Installation> {
  const { key } = app.info;
  const published = publishedOf(app);
  const installed = await house.apps.find(key);
  const before = installed?.model;
  if (before && JSON.stringify(before.app) === JSON.stringify(published))
    return { app: key, version: before.version, changed: false };
  // Published to everybody, it ends a pilot as the designer does.
  const also = installed ? await keepFindings(house, installed, 'published') : [];
  const model = await house.apps.publish(published, { by: null, at: house.now(), also });
  if (!before) await fill(house, model, app, demo);
  return { app: key, version: model.version, changed: true };
}

async function fill(house: House, model: Model, app: App, demo: boolean): Promise<void> {
  const people = demo ? app.demo?.people : undefined;
  const refs = people ? await installPeople(house, model, people) : new Map();
  await installData(house, model, app, refs);
  if (!people) return;
  await replayPast(house, model, { app, refs });
  await replayFillings(house, model, { app, refs });
}

/** Makes an account a user of an app with every right, so that somebody can let the others in. */
export async function makeAdministrator(house: House, key: string, account: { id: string; name: string }): Promise<void> {
  const app = await house.apps.find(key);
  const roles = [...(app?.model.roles.values() ?? [])].filter((role) => role.definition.admin).map((role) => role.key);
  if (!app || app.directory.users.has(account.id)) return;
  const command = { kind: 'create', table: 'user', id: account.id, values: { name: account.name, roles } } as const;
  await runCommand({ store: house.writes, model: app.model }, command, { kind: 'app', cause: 'install' });
}
