import type { BrowserContext, Page } from 'playwright-core';
import { grave } from '../grave.ts';
import { strangersOf } from '../strangers.ts';
import { type Watched, watch } from '../watch.ts';
import { elementKinds, firstOf } from './element-kinds.ts';
import type { Place } from './places.ts';

const QUIET = 100;
const LONGEST = 20_000;
// By program: what is open may lie over it.
const pressLanguage = `document.querySelector('button:is([title$="切换到中文"], [title$="Switch to English"])').click()`;
const nameOf = ({ path, steps }: Place) => [path, ...steps.map(({ press }) => press)].join(' → ');

/** What was looked at already, by whoever walked there. */
export interface Seen {
  /** Kinds of elements. */
  readonly kinds: Set<number>;
  /** Places, in both languages. */
  readonly places: Set<string>;
}

interface Walker {
  readonly page: Page;
  readonly watched: Watched;
  readonly seen: Seen;
}

const rests = async ({ watched }: Walker): Promise<string[]> => ((await watched.rest()) ? [] : ['it never rests']);

/** Goes somewhere as a pressed link does, without loading the page anew. */
async function go(walker: Walker, { path, steps }: Place): Promise<string[]> {
  const { page } = walker;
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
  const wrong = await rests(walker);
  for (const { press, opens } of steps) {
    await page.locator(press).first().click();
    await page.locator(opens).waitFor();
    wrong.push(...(await rests(walker)));
  }
  // What loads later than its page is waited for, then comes to rest too.
  const head = page.locator('h1, h2').filter({ visible: true }).first();
  if (await head.isVisible()) return wrong;
  const isSaid = await head.waitFor({ timeout: LONGEST }).then(
    () => true,
    () => false,
  );
  return [...wrong, ...(isSaid ? await rests(walker) : ['it does not say what it is'])];
}

/** Closes what was opened; what lies on top goes first. */
async function leave({ page }: Walker, { steps }: Place): Promise<void> {
  const last = steps.at(-1);
  if (!last) return;
  const opened = page.locator(last.opens).filter({ visible: true });
  for (let tries = 0; tries < 3 && (await opened.count()) > 0; tries += 1) await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'hidden' });
  await page.mouse.move(0, 0);
}

/** What axe finds grave in what it has not looked at yet. */
async function graveAnew({ page, seen }: Walker): Promise<string[]> {
  const kinds = (await page.evaluate<number[]>(elementKinds)).filter((kind) => !seen.kinds.has(kind));
  for (const kind of kinds) seen.kinds.add(kind);
  return kinds.length > 0 ? grave(page, firstOf(kinds)) : [];
}

const localeOf = (page: Page) => page.evaluate<string>('document.documentElement.lang');

/** Speaks the other language from here on. */
async function switchLanguage(page: Page): Promise<void> {
  const other = (await localeOf(page)) === 'en' ? 'zh-CN' : 'en';
  await page.evaluate(pressLanguage);
  await page.locator(`html[lang="${other}"]`).waitFor({ state: 'attached' });
}

async function wrongHere(walker: Walker, place: Place): Promise<string[]> {
  const { page, watched } = walker;
  const locale = await localeOf(page);
  const wider = await watched.overflow();
  const wrong = [
    ...(await graveAnew(walker)),
    ...(wider > 0 ? [`it is ${wider} pixels wider than the window`] : []),
    ...watched.errors(),
  ];
  return wrong.map((line) => `${nameOf(place)}, ${locale}: ${line}`);
}

/** The same place with another record is the same place. */
const placeOf = (place: Place) => nameOf(place).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '');

/** Stands somewhere in one language, and where nobody stood in both yet, in the other. */
async function stand(walker: Walker, place: Place): Promise<string[]> {
  const wrong = [...(await go(walker, place)), ...(await wrongHere(walker, place))];
  if (walker.seen.places.has(placeOf(place))) return wrong;
  walker.seen.places.add(placeOf(place));
  await switchLanguage(walker.page);
  wrong.push(...(await rests(walker)), ...(await wrongHere(walker, place)));
  return wrong;
}

/** Walks through all places and what is offered there, and tells what is wrong. Kinds of elements that were `seen` are not looked at by axe again. */
export async function walk(context: BrowserContext, places: readonly Place[], seen: Seen): Promise<string[]> {
  const strangers = strangersOf(context);
  const page = await context.newPage();
  const walker = { page, watched: watch(page, false, QUIET), seen };
  await page.goto(places[0]?.path ?? '/');
  const wrong: string[] = [];
  for (const place of places) {
    wrong.push(...(await stand(walker, place)));
    await leave(walker, place);
  }
  return [...wrong, ...strangers.map((url) => `it asks another host: ${url}`)];
}
