import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Watched, watch } from '../watch.ts';
import type { Device, Place } from './plan.ts';

export type State = 'full' | 'empty' | 'error';
export interface Picture {
  readonly name: string;
  readonly isPhone: boolean;
}

interface Shoot {
  readonly browser: Browser;
  readonly address: string;
  readonly places: readonly Place[];
  readonly state: State;
  readonly folder: string;
  readonly report: (line: string) => void;
}

const locales = { zh: 'zh-CN', en: 'en-US' };
const viewports = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};
const USUAL: readonly Device[] = ['desktop', 'phone'];
const FAILURES = { zh: '服务器出错了', en: 'The server failed' };
const failureIn = (locale: View['locale']) => ({ error: { code: 'INTERNAL', message: FAILURES[locale], id: 'picture' } });
const queries = /\/api\/(designs|templates)$|\/api\/apps\/[^/]+\/(query|tables\/|draft$)/;

/** A browser of somebody's own with his language and device, in which one page is opened after the other. */
async function openContext({ browser, address }: Shoot, place: Place, view: View): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: locales[view.locale],
    viewport: viewports[view.device],
    isMobile: view.device === 'phone',
    hasTouch: view.device !== 'desktop',
    ...(place.session ? { storageState: place.session } : {}),
  });
  // The language of a person goes before his browser's, unless he chose one here.
  const chosen = view.locale === 'zh' ? 'zh-CN' : 'en';
  await context.addInitScript({ content: `localStorage.setItem('stepwell.locale', '${chosen}')` });
  return context;
}

async function openPage(context: BrowserContext, state: State, view: View): Promise<[Page, Watched]> {
  const page = await context.newPage();
  if (state === 'error') await page.route(queries, (route) => route.fulfill({ status: 500, json: failureIn(view.locale) }));
  return [page, watch(page, state === 'error')];
}

interface View {
  readonly locale: keyof typeof locales;
  readonly device: Device;
}

interface Seen extends View {
  readonly context: BrowserContext;
}

async function shootOne(shoot: Shoot, place: Place, { context, ...view }: Seen): Promise<Picture> {
  const name = [place.name, view.locale, view.device, shoot.state].join('.');
  const [page, watched] = await openPage(context, shoot.state, view);
  const isPhone = view.device === 'phone';
  try {
    await page.goto(place.path);
    let isResting = await watched.rest();
    if (place.before) {
      await place.before(page);
      isResting = await watched.rest();
    }
    if (!isResting) shoot.report(`${name}: it is still loading after 20 seconds`);
    const wider = await watched.overflow();
    if (view.device !== 'desktop' && wider > 0) shoot.report(`${name}: it is ${wider} pixels wider than the ${view.device}`);
  } catch (error) {
    shoot.report(`${name}: ${String(error)}`);
  }
  await page.screenshot({ path: join(shoot.folder, `${name}.png`) });
  // That it failed is what a picture of an error shows: only what else went wrong is a problem.
  const isMeant = (error: string) => shoot.state === 'error' && error.includes(FAILURES[view.locale]);
  for (const error of watched.errors()) if (!isMeant(error)) shoot.report(`${name}: the console says: ${error}`);
  await page.close();
  return { name, isPhone };
}

/** Takes a picture of each place in both languages, on a desktop and on a phone; what is wrong with one goes to `report`. */
export async function shootAll(shoot: Shoot): Promise<Picture[]> {
  const pictures: Picture[] = [];
  // What a page loads is kept for the next one.
  const contexts = new Map<unknown, Map<string, BrowserContext>>();
  for (const place of shoot.places) {
    if (shoot.state !== 'full' && !place.hasData) continue;
    const own = contexts.get(place.session) ?? new Map<string, BrowserContext>();
    contexts.set(place.session, own);
    for (const locale of ['zh', 'en'] as const)
      for (const device of place.devices ?? USUAL) {
        const name = `${locale} ${device}`;
        const context = own.get(name) ?? (await openContext(shoot, place, { locale, device }));
        own.set(name, context);
        pictures.push(await shootOne(shoot, place, { context, locale, device }));
      }
  }
  for (const context of [...contexts.values()].flatMap((own) => [...own.values()])) await context.close();
  return pictures;
}
