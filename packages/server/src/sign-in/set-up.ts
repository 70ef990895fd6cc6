import { randomUUIDv7 } from 'node:crypto';
import type { House } from '../house.ts';

/** Somebody who can sign in by a link. */
export interface SetUp {
  readonly name: string;
  readonly link: string;
}

/** On a server that nobody can sign in to yet: an administrator, and the link that lets him in once. */
export async function setUp({ signIn }: House): Promise<SetUp | undefined> {
  if (!(await signIn.accounts.isEmpty())) return undefined;
  const id = randomUUIDv7();
  const name = 'admin';
  await signIn.accounts.add({ id, name, locale: 'zh-CN', isAdministrator: true });
  return { name, link: await signIn.links.make(id) };
}
