import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Watched, watch } from '../watch.ts';
import { createButton, type Device, type Place } from './plan.ts';

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
const FAILURE = { error: { code: 'INTERNAL', message: '服务器出错了 / The server failed', id: 'picture' } };
const queries = /\/api\/(designs|templates)$|\/api\/apps\/[^/]+\/(query|tables\/|draft$)/;

async function openPage({ browser, address, state }: Shoot, place: Place, view: View): Promise<[Page, Watched]> {
  const context = await browser.newContext({
    baseURL: address,
    locale: locales[view.locale],
    viewport: viewports[view.device],
    isMobile: view.device === 'phone',
    hasTouch: view.device !== 'desktop',
    reducedMotion: 'reduce',
    ...(place.session ? { storageState: place.session } : {}),
  });
  // The language of a person goes before his browser's, unless he chose one here.
  const chosen = view.locale === 'zh' ? 'zh-CN' : 'en';
  await context.addInitScript({ content: `localStorage.setItem('stepwell.locale', '${chosen}')` });
  const page = await context.newPage();
  if (state === 'error') await page.route(queries, (route) => route.fulfill({ status: 500, json: FAILURE }));
  return [page, watch(page, state === 'error')];
}

interface View {
  readonly locale: keyof typeof locales;
  readonly device: Device;
}

async function shootOne(shoot: Shoot, place: Place, view: View): Promise<Picture> {
  const name = [place.name, view.locale, view.device, shoot.state].join('.');
  const [page, watched] = await openPage(shoot, place, view);
  const isPhone = view.device === 'phone';
  try {
    await page.goto(place.path);
    let isResting = await watched.rest();
    if (place.opensForm) {
      await page.locator(createButton).first().click();
      isResting = await watched.rest();
    }
    if (!isResting) shoot.report(`${name}: it is still loading after 20 seconds`);
    const wider = await watched.overflow();
    if (view.device !== 'desktop' && wider > 0) shoot.report(`${name}: it is ${wider} pixels wider than the ${view.device}`);
    await page.screenshot({ path: join(shoot.folder, `${name}.png`) });
  } catch (error) {
    shoot.report(`${name}: ${String(error)}`);
  }
  for (const error of watched.errors()) shoot.report(`${name}: the console says: ${error}`);
  await page.context().close();
  return { name, isPhone };
}

/** Takes a picture of each place in both languages, on a desktop and on a phone; what is wrong with one goes to `report`. */
export async function shootAll(shoot: Shoot): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const place of shoot.places) {
    if (shoot.state !== 'full' && !place.hasData) continue;
    for (const locale of ['zh', 'en'] as const)
      for (const device of place.devices ?? USUAL) pictures.push(await shootOne(shoot, place, { locale, device }));
  }
  return pictures;
}
