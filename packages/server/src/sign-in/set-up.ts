import { randomUUIDv7 } from 'node:crypto';
import { makeAdministrator } from '../apps/install.ts';
import type { House } from '../house.ts';

/** Somebody who can sign in by a link. */
export interface SetUp {
  readonly name: string;
  readonly link: string;
}

/** On a server that nobody can sign in to yet: an administrator, and the link that lets him in once. */
export async function setUp(house: House): Promise<SetUp | undefined> {
  const { signIn } = house;
  if (!(await signIn.accounts.isEmpty())) return undefined;
  const id = randomUUIDv7();
  const name = 'admin';
  await signIn.accounts.add({ id, name, locale: 'zh-CN', isAdministrator: true });
  for (const app of house.apps.keys()) await makeAdministrator(house, app, { id, name });
  return { name, link: await signIn.links.make(id) };
}
