import { join } from 'node:path';
import { type DemoHouse, launchBrowser, openDemo, weighScripts } from '@stepwell/testing';
import { binOneOfEach, placesOf, placesOfStrangers } from '@stepwell/testing/every-page/places';
import { walk } from '@stepwell/testing/every-page/walk';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const app = join(import.meta.dirname, '../../../examples/sales-crm');
const devices = [
  ['a desktop', { viewport: { width: 1440, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
] as const;

let house: DemoHouse;
let browser: Browser;
/** By the keys of their roles: everybody whom the demo lets in. */
const sessions = new Map<string, BrowserContextOptions['storageState']>();

let inBins = 0;

const enter = (
  storageState: BrowserContextOptions['storageState'],
  device: BrowserContextOptions = {},
): Promise<BrowserContext> => {
  const session = storageState === undefined ? {} : { storageState };
  return browser.newContext({ baseURL: house.address, locale: 'zh-CN', ...session, ...device });
};

beforeAll(async () => {
  [house, browser] = await Promise.all([openDemo(app), launchBrowser()]);
  for (const { roles, link } of house.people) {
    const context = await enter(undefined);
    await context.request.get(link);
    inBins += await binOneOfEach(context, house.address);
    sessions.set(roles.join(), await context.storageState());
    await context.close();
  }
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

test.each(devices)(
  'every page comes to rest, fits, errs in nothing and has no grave finding, for everybody, on %s',
  async (_, device) => {
    const seen = { kinds: new Set<number>(), places: new Set<string>() };
    const walks = [...sessions, ['nobody', undefined] as const].map(async ([name, session]) => {
      const context = await enter(session, device);
      const places = session ? await placesOf(context) : placesOfStrangers;
      const wrong = await walk(context, places, seen);
      await context.close();
      return { count: places.length, wrong: wrong.map((line) => `${name}: ${line}`) };
    });
    const walked = await Promise.all(walks);
    expect(walked.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(sessions.size).toBe(4);
    expect(inBins).toBeGreaterThan(4);
    // Home, messages, tasks, what is not there, 9 pages, and of 9 tables the list, the bin and a record; forms besides.
    for (const { count } of walked.slice(0, -1)) expect(count).toBeGreaterThan(4 + 9 + 3 * 9);
  },
);

test('a home loads no more on a phone than it may: what draws charts comes only where there are some', async () => {
  const [, phone] = devices[1];
  const weights: number[] = [];
  for (const session of sessions.values()) {
    const context = await enter(session, phone);
    weights.push(await weighScripts(await context.newPage(), '/'));
    await context.close();
  }
  expect(Math.min(...weights)).toBeLessThanOrEqual(350);
  expect(Math.max(...weights)).toBeLessThanOrEqual(700);
});
