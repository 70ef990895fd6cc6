import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grave, launchBrowser, type RunningServer, startServer } from '@stepwell/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const sizes = [
  ['a desktop', desktop],
  ['a phone', phone],
] as const;

const board = {
  key: 'board',
  label: { 'zh-CN': '看板', en: 'Board' },
  table: 'greeting',
  widgets: [
    { key: 'board', kind: 'kanban', at: [0, 0, 12, 8], data: { from: 'greeting', group: ['stage'] }, columns: ['tone', 'owner'] },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'accessible-'));
let server: RunningServer;
let browser: Browser;
let session: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;
let record: string;

/** The demo's first sign-in link; the server prints it when it is ready. */
function printedLink({ output, process }: RunningServer): Promise<string> {
  return new Promise((resolve) => {
    const look = () => {
      const found = /http:\S+\/in\/\S+(?=\n)/.exec(output())?.[0];
      if (found) resolve(found);
      else process.stdout?.once('data', look);
    };
    look();
  });
}

beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../../examples/hello'), folder, { recursive: true });
  writeFileSync(join(folder, 'pages/board.json'), JSON.stringify(board));
  [server, browser] = await Promise.all([startServer(['--demo', folder]), launchBrowser()]);
  const context = await browser.newContext();
  await (await context.newPage()).goto(await printedLink(server));
  const answer = await context.request.post(`${server.address}/api/apps/hello/tables/greeting/records`, {
    headers: { 'Idempotency-Key': 'accessible', Origin: server.address },
    data: { values: { name: '世界', words: '你好', tone: 'warm' } },
  });
  record = ((await answer.json()) as { record: { id: string } }).record.id;
  session = await context.storageState();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens each address, waits for what must be seen there, and gathers what axe finds grave. */
async function graveIn(page: Page, places: readonly (readonly [path: string, seen: string])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [path, seen] of places) {
    await page.goto(server.address + path);
    await page.getByText(seen).filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    found.push(...(await grave(page)).map((one) => `${path}: ${one}`));
  }
  return found;
}

async function opened(viewport: typeof desktop, locale: string, signedIn: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...(signedIn ? { storageState: session } : {}),
  });
  return context.newPage();
}

test.each(sizes)('a stranger finds nothing in his way before he signs in, on %s', async (_, viewport) => {
  const page = await opened(viewport, 'zh-CN', false);
  const found = await graveIn(page, [
    ['/sign-in', '登录后继续处理您的工作'],
    ['/nowhere', '没有这个页面'],
  ]);
  expect(found).toEqual([]);
  await page.context().close();
});

test.each(sizes)('every field type in every state is free of grave findings, on %s', async (_, viewport) => {
  const page = await opened(viewport, 'zh-CN', false);
  expect(await graveIn(page, [['/gallery', '单行文本']])).toEqual([]);
  await page.context().close();
});

test.each(sizes)('home, board, record, recycle bin, list and form are free of grave findings, on %s', async (_, viewport) => {
  const page = await opened(viewport, 'zh-CN', true);
  const found = await graveIn(page, [
    ['/app/hello', '问候'],
    ['/app/hello/page/board', '草稿'],
    [`/app/hello/table/greeting/${record}`, '世界'],
    ['/app/hello/bin/greeting', '回到问候列表'],
    [`/app/hello/table/greeting?where=${encodeURIComponent("tone = 'warm' and times > 0")}`, '语气'],
  ]);
  await page.getByRole('button', { name: /^筛选/ }).click();
  await page.getByRole('combobox', { name: '字段' }).last().fill('语气');
  await page.keyboard.press('Enter');
  found.push(...(await grave(page)).map((one) => `filter: ${one}`));
  found.push(...(await graveIn(page, [['/app/hello/table/greeting', '世界']])));
  await page.getByRole('button', { name: '新建问候' }).click();
  await page.getByRole('dialog').getByText('对谁说').waitFor();
  found.push(...(await grave(page)));
  expect(found).toEqual([]);
  await page.context().close();
});

test('the pages are free of grave findings in English too', async () => {
  const page = await opened(desktop, 'en', true);
  await page.goto(`${server.address}/app/hello`);
  await page.getByRole('button', { name: /Switch to English/ }).click();
  const found = await graveIn(page, [
    ['/app/hello', 'Greetings'],
    ['/app/hello/table/greeting', 'To whom'],
  ]);
  expect(found).toEqual([]);
  await page.context().close();
});
