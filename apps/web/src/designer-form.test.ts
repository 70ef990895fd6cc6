import { join } from 'node:path';
import { firstLink, grave, launchBrowser, type RunningServer, startServer, strangersOf } from '@stepwell/testing';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: RunningServer;
let browser: Browser;
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer(['--demo', join(import.meta.dirname, '../../../examples/hello')]),
    launchBrowser(),
  ]);
  const context = await browser.newContext({ baseURL: server.address, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(await firstLink(server));
  await page.getByRole('button', { name: /林晓/ }).click();
  await page.getByRole('main').waitFor();
  signedIn = await context.storageState();
  await context.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Item = string | { readonly field: string };
interface Card {
  readonly section: unknown;
  readonly items: readonly Item[];
}

const filesOf = async (context: BrowserContext) =>
  ((await (await context.request.get('/api/apps/hello/draft')).json()) as { files: Record<string, { layout: Card[] }> }).files;

/** Which fields stand on which card, as the server has it. */
const cardsOf = async (context: BrowserContext) =>
  ((await filesOf(context))['forms/greeting.json']?.layout ?? []).map(({ items }) =>
    items.map((item) => (typeof item === 'string' ? item : item.field)),
  );

async function openForm(locale: string): Promise<{ context: BrowserContext; page: Page }> {
  const { cookies } = signedIn;
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: { width: 1440, height: 900 },
    locale,
    storageState: {
      cookies,
      origins: [{ origin: new URL(server.address).origin, localStorage: [{ name: 'stepwell.locale', value: locale }] }],
    },
  });
  await context.request.delete('/api/apps/hello/draft', { headers: { Origin: server.address } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto('/design/hello?part=forms/greeting.json');
  return { context, page };
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // Until both are drawn and stand still.
  await to.hover();
  await from.hover();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag, or nowhere to drag it');
  await page.mouse.move(start.x + 24, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 40, start.y + start.height / 2 + 12, { steps: 3 });
  await page.mouse.move(end.x + 24, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('a form is put together by mouse, drawn as it is filled in, and every step can be undone', async () => {
  const { context, page } = await openForm('zh-CN');
  const strangers = await strangersOf(context);
  const card = (name: string) => page.getByRole('group', { name, exact: true }).first();
  const on = (name: string, section: string) => card(section).getByRole('button', { name, exact: true });
  const panel = page.getByRole('complementary', { name: '属性' });
  await on('语气', '问候').waitFor();
  const before = JSON.stringify(await filesOf(context));

  await on('语气', '问候').click();
  await card('问候').getByRole('button', { name: '从表单移除“语气”' }).click();
  // The neighbour is selected: the panel shows it.
  await expect.poll(() => panel.getByRole('textbox', { name: '名称', exact: true }).inputValue()).toBe('大声');
  const chip = page.getByRole('region', { name: '可用字段' }).getByRole('button', { name: /语气/ });
  await drag(page, chip, on('负责人', '安排'));
  await expect
    .poll(() => cardsOf(context))
    .toEqual([
      ['name', 'words', 'loud', 'times'],
      ['said_at', 'tone', 'owner'],
    ]);
  await drag(page, on('说几遍', '问候'), on('说什么', '问候'));
  await expect
    .poll(() => cardsOf(context))
    .toEqual([
      ['name', 'times', 'words', 'loud'],
      ['said_at', 'tone', 'owner'],
    ]);

  await page.getByRole('button', { name: '添加分组' }).click();
  await page.keyboard.type('更多');
  await card('更多').getByRole('button', { name: '新建字段' }).click();
  await page.getByRole('textbox', { name: '搜索字段类型' }).fill('金额');
  await page.getByRole('tooltip').getByRole('button', { name: '金额', exact: true }).click();
  await expect.poll(() => page.evaluate('document.activeElement?.value')).toBe('金额');
  await page.keyboard.type('花费');
  await panel.getByText('在这张表单上', { exact: true }).click();
  await panel.getByText('整行').click();
  await on('花费', '更多').waitFor();
  await card('更多').getByRole('button', { name: '上移“更多”' }).click();
  await expect
    .poll(() => cardsOf(context))
    .toEqual([['name', 'times', 'words', 'loud'], ['money'], ['said_at', 'tone', 'owner']]);
  await page.getByText('没有问题').waitFor();
  expect(await grave(page)).toEqual([]);

  await page.getByRole('main').getByText('手机', { exact: true }).click();
  const [first, second] = await Promise.all([on('对谁说', '问候').boundingBox(), on('说几遍', '问候').boundingBox()]);
  expect([second?.x, (second?.y ?? 0) > (first?.y ?? 0)]).toEqual([first?.x, true]);

  const undo = page.getByRole('button', { name: '撤销', exact: true });
  while (await undo.isEnabled()) await undo.click();
  await expect.poll(async () => JSON.stringify(await filesOf(context))).toBe(before);
  expect(strangers).toEqual([]);
  await context.close();
});

test('the same is done by keyboard alone, and every step is said', async () => {
  const { context, page } = await openForm('en');
  const said = async () => (await page.locator('[id^="DndLiveRegion"]').textContent()) ?? '';
  const on = (name: string) => page.getByRole('button', { name, exact: true }).and(page.locator('[aria-pressed]'));
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      // No two within one frame: what is lifted listens to the keys from then on.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    }
  };
  await on('Loud').focus();
  await press('Delete');
  await expect
    .poll(() => cardsOf(context))
    .toEqual([
      ['name', 'words', 'tone', 'times'],
      ['said_at', 'owner'],
    ]);
  const focused = () => page.locator(':focus').getAttribute('aria-label');
  await expect.poll(focused).toBe('How often');

  await press('Space');
  await expect.poll(said).toContain('“How often”: Greeting, place 4');
  await press('ArrowUp');
  await expect.poll(said).toContain('Greeting, place 3');
  await press('Space');
  await expect
    .poll(() => cardsOf(context))
    .toEqual([
      ['name', 'words', 'times', 'tone'],
      ['said_at', 'owner'],
    ]);
  await expect.poll(focused).toBe('How often');

  await page.getByRole('region', { name: 'Available fields' }).getByRole('button', { name: /Loud/ }).focus();
  await press('Enter');
  await expect
    .poll(() => cardsOf(context))
    .toEqual([
      ['name', 'words', 'times', 'loud', 'tone'],
      ['said_at', 'owner'],
    ]);
  await on('To whom').focus();
  await press('Space', 'ArrowDown', 'Escape', 'Control+z', 'Control+z', 'Control+z');
  await expect
    .poll(() => cardsOf(context))
    .toEqual([
      ['name', 'words', 'tone', 'loud', 'times'],
      ['said_at', 'owner'],
    ]);
  expect(await grave(page)).toEqual([]);
  await context.close();
});
