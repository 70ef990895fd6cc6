import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { DemoHouse } from '../demo-house.ts';

export type Session = NonNullable<BrowserContextOptions['storageState']>;

export interface SignedIn {
  readonly name: string;
  readonly session: Session;
  readonly isAdministrator: boolean;
}

interface Definition {
  readonly definition: { readonly roles: readonly { readonly key: string; readonly admin?: boolean }[] };
}

/** Everyone who may sign in to the demo, signed in by his link. */
export async function signAllIn(browser: Browser, house: DemoHouse, app: string): Promise<SignedIn[]> {
  const all: SignedIn[] = [];
  for (const { name, roles, link } of house.people) {
    const context = await browser.newContext();
    await context.request.get(link);
    const answer = await context.request.get(`${house.address}/api/apps/${app}/definition`);
    const { definition } = (await answer.json()) as Definition;
    const isAdministrator = definition.roles.some(({ key, admin }) => admin && roles.includes(key));
    all.push({ name, session: await context.storageState(), isAdministrator });
    await context.close();
  }
  return all;
}
