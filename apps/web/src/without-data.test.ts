import { join } from 'node:path';
import { firstLink, launchBrowser, type RunningServer, startServer, strangersOf, type Watched, watch } from '@stepwell/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const app = join(import.meta.dirname, '../../../examples/sales-crm');
/** What is the same in Chinese: names of things, keys of a keyboard, the way to English, and the account that sets a server up. */
const NAMES = /\b(?:Stepwell|Excel|CSV|xlsx|Ctrl|Shift|Esc|EN|Switch to English|admin)\b/g;

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer([app]), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What stands on the page for people, and what is read out: a line each. */
const spoken = `[...document.querySelectorAll('body *')].filter((one) => !one.closest('[aria-hidden=true], script, style')).flatMap((one) => [
  ...[...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
  ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
]).map((text) => text.trim()).filter(Boolean)`;

/** The empty states within the page: what is missing, why, and how many acts each offers. */
const emptyStates = `[...document.querySelectorAll('main section')].filter((one) => one.matches(':has(> [aria-hidden=true] + h2)')).map((one) => ({
  what: one.querySelector('h2').textContent, why: one.querySelector('p')?.textContent ?? '', acts: one.querySelectorAll('a, button:not(a button)').length,
}))`;

interface EmptyState {
  readonly what: string;
  readonly why: string;
  readonly acts: number;
}

const links = `[...document.querySelectorAll('a[href^="/"]')].map((one) => new URL(one.href).pathname)`;

/** What is wrong with the page as it stands, a line each. */
async function wrongWith(page: Page, watched: Watched): Promise<string[]> {
  const wrong = (await watched.rest()) ? [] : ['it never rests'];
  wrong.push(...watched.errors());
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  const texts = await page.evaluate<string[]>(spoken);
  const foreign = isEnglish ? /\p{Script=Han}/u : /\p{Script=Latin}{2}/u;
  const isOwn = (text: string) => isEnglish && /^中( · 切换到中文)?$/.test(text);
  wrong.push(...texts.filter((text) => foreign.test(text.replace(NAMES, '')) && !isOwn(text)).map((text) => `says “${text}”`));
  for (const { what, why, acts } of await page.evaluate<EmptyState[]>(emptyStates))
    if (!what || !why || acts !== 1) wrong.push(`empty, but: ${JSON.stringify({ what, why, acts })}`);
  if (texts.some((text) => /没有这个页面|There is no such page/.test(text))) wrong.push('there is no such page');
  return wrong;
}

test('without data every page that can be reached says what is missing, why and what to do, in one language', async () => {
  const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } });
  const strangers = strangersOf(context);
  const page = await context.newPage();
  const watched = watch(page, false);
  await page.goto(await firstLink(server));
  await watched.rest();
  const home = new URL(page.url()).pathname;
  const { definition } = (await (await context.request.get(`/api${home.replace('/app/', '/apps/')}/definition`)).json()) as {
    definition: { tables: { key: string }[]; pages: { key: string }[] };
  };
  const places = new Set([
    home,
    `${home}/inbox`,
    ...definition.pages.map(({ key }) => `${home}/page/${key}`),
    ...definition.tables.flatMap(({ key }) => [`${home}/table/${key}`, `${home}/bin/${key}`]),
  ]);
  /** What is wrong → where that was seen first. */
  const wrong = new Map<string, string>();
  for (const place of places) {
    await page.goto(place);
    for (const language of ['in the language it was in', 'in the other']) {
      for (const line of await wrongWith(page, watched)) if (!wrong.has(line)) wrong.set(line, `${place}, ${language}`);
      for (const link of await page.evaluate<string[]>(links)) places.add(link);
      await page.getByRole('button', { name: /切换到中文|Switch to English/ }).click();
    }
  }
  expect([...wrong]).toEqual([]);
  expect(strangers).toEqual([]);
  expect(places.size).toBeGreaterThan(25);
  await context.close();
});
