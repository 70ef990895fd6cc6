import type { Browser, Page } from 'playwright-core';
import { watch } from '../watch.ts';
import { designPlacesOf } from './design-plan.ts';
import type { Session, SignedIn } from './signed-in.ts';

export type Device = 'desktop' | 'tablet' | 'phone';

/** A page to take pictures of. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly session?: Session;
  /** Whether it shows data, and so looks otherwise when there is none or it cannot be had. */
  readonly hasData: boolean;
  /** What is opened on it first. */
  readonly before?: (page: Page) => Promise<void>;
  /** Where it is looked at; left out: on a desktop and on a phone. */
  readonly devices?: readonly Device[];
}

const createButton = 'main button:has(.anticon-plus)';
const nameOf = (path: string) => path.split('/').slice(3).join('-').replaceAll('_', '-');

const linksIn = (page: Page, part: string) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('${part} a')].map((one) => one.getAttribute('href') ?? '')`);

/** The addresses in the menu, in its order, with those behind "more". */
async function menuOf(page: Page): Promise<string[]> {
  const more = page.locator('nav').first().locator('button[aria-expanded]').last();
  if ((await more.count()) > 0) await more.click();
  const links = await linksIn(page, 'nav');
  return [...new Set(links)].filter((path) => path.split('/').length > 3);
}

async function recordIn(page: Page): Promise<string | undefined> {
  const links = await linksIn(page, 'main');
  return links.find((path) => /^\/app\/[^/]+\/table\/[^/]+\/[^/?]+$/.test(path));
}

/** What the administrator's menu leads to, a record's page, and the form of a new record. */
async function placesOf(browser: Browser, address: string, session: Session): Promise<Place[]> {
  const context = await browser.newContext({ storageState: session, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const watched = watch(page, false);
  await page.goto(address);
  await watched.rest();
  const menu = await menuOf(page);
  const places: Place[] = menu.map((path) => ({ name: nameOf(path), path, session, hasData: true }));
  let record: string | undefined;
  let form: string | undefined;
  for (const path of menu) {
    if (record && form) break;
    await page.goto(address + path);
    await watched.rest();
    record ??= await recordIn(page);
    if ((await page.locator(createButton).count()) > 0) form ??= path;
  }
  await context.close();
  if (record) places.push({ name: 'record', path: record, session, hasData: true });
  if (form)
    places.push({
      name: 'create',
      path: form,
      session,
      hasData: true,
      before: (page) => page.locator(createButton).first().click(),
    });
  return places;
}

/** Every page of the app worth a picture. */
export async function planOf(browser: Browser, address: string, app: string, people: readonly SignedIn[]): Promise<Place[]> {
  const home = `/app/${app}`;
  const homes = people.map(({ session }, at) => ({ name: `home-${at + 1}`, path: home, session, hasData: true }));
  const administrator = people.find(({ isAdministrator }) => isAdministrator) ?? people[0];
  if (!administrator) throw new Error('The demo of this app lets nobody sign in: mark a user with "demoSignIn".');
  const { session } = administrator;
  return [
    ...homes,
    ...(await placesOf(browser, address, session)),
    { name: 'not-found', path: `${home}/nothing/is/here`, session, hasData: false },
    { name: 'sign-in', path: '/sign-in', hasData: false },
    { name: 'gallery', path: '/gallery', hasData: false },
    ...(await designPlacesOf(browser, { address, app, session })),
  ];
}
