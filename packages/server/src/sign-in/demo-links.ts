import type { House } from '../house.ts';

export interface DemoLink {
  readonly name: string;
  readonly roles: readonly string[];
  readonly link: string;
}

/** A fresh one-time link for each user whom an app's demo marks with `demoSignIn`. */
export async function demoLinks({ apps, signIn }: House): Promise<DemoLink[]> {
  const links: DemoLink[] = [];
  for (const key of apps.keys()) {
    const app = await apps.find(key);
    for (const person of app?.model.app.demo?.people?.users ?? []) {
      const account = person.demoSignIn ? await signIn.accounts.byName(person.key) : undefined;
      const user = account && app?.directory.users.get(account.id);
      if (!account || !user) continue;
      const roles = (user.values['roles'] as readonly string[] | null) ?? [];
      links.push({ name: String(user.values['name']), roles, link: await signIn.links.make(account.id) });
    }
  }
  return links;
}
