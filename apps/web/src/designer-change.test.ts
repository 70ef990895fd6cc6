import { join } from 'node:path';
import { firstLink, grave, launchBrowser, type RunningServer, startServer } from '@stepwell/testing';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const RECORDS = '/api/apps/hello/tables/greeting/records';

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer(['--demo', join(import.meta.dirname, '../../../examples/hello')]),
    launchBrowser(),
  ]);
  context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(await firstLink(server));
  await page.getByRole('button', { name: /林晓/ }).waitFor();
  for (const values of [
    { name: '世界', words: '12' },
    { name: '大家', words: '早上好' },
  ])
    expect((await context.request.post(RECORDS, { headers: { Origin: server.address }, data: { values } })).status()).toBe(201);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const files = async () =>
  ((await (await context.request.get('/api/apps/hello/draft')).json()) as { files: Record<string, unknown> }).files;

/** The draft as the server has it, as soon as it is as wanted. */
async function kept(isWanted: (files: Record<string, unknown>) => boolean): Promise<void> {
  for (let tries = 0; tries < 150; tries++) {
    if (isWanted(await files())) return;
    await page.waitForTimeout(100);
  }
  throw new Error('The draft did not become what was wanted');
}

const panel = () => page.getByRole('complementary', { name: '属性' });
const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name, exact: true });
const inFile = (path: string, text: string) => (all: Record<string, unknown>) => JSON.stringify(all[path] ?? '').includes(text);

/** Chooses a field by its card, and opens what is seldom wanted of it. */
async function openAdvanced(name: string): Promise<void> {
  await page.locator(`input[aria-label="名称"][value="${name}"]`).first().click();
  await panel().getByText('高级', { exact: true }).click();
  await panel().getByRole('textbox', { name: '键', exact: true }).waitFor();
}

async function publish(): Promise<void> {
  await button('发布', page.getByRole('banner')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('region', { name: '对已有数据的影响' }).waitFor();
}

test('a field is renamed in its panel with every place that uses it; undone it is the same text, published it has its data', async () => {
  await page.goto('/design/hello?part=tables/greeting.json');
  const before = JSON.stringify(await files());
  await openAdvanced('说什么');
  const key = panel().getByRole('textbox', { name: '键', exact: true });
  await key.fill('times');
  await button('改键', panel()).click();
  await panel().getByRole('alert').getByText('这个键已经用过了').waitFor();
  await key.fill('message');
  await key.press('Enter');
  await kept(inFile('tables/greeting.json', '"id":"words"'));
  expect(inFile('processes/greeting.json', '"fields":["message"]')(await files())).toBe(true);
  await button('撤销', page.getByRole('banner')).click();
  await kept((all) => JSON.stringify(all) === before);
  await button('重做', page.getByRole('banner')).click();
  await kept(inFile('processes/greeting.json', '"fields":["message"]'));
  expect(await grave(page)).toEqual([]);
  await publish();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/字段“说什么”的键由“words”改为“message”，2 条记录原样保留/).waitFor();
  await button('发布', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  const { records } = (await (await context.request.get(`${RECORDS}?sort=name`)).json()) as {
    records: { values: Record<string, unknown> }[];
  };
  expect(records.map(({ values }) => values['message']).sort()).toEqual(['12', '早上好'].sort());
});

test('before something goes it is shown in words where it is used, and a press leads there', async () => {
  await page.locator('input[aria-label="名称"][value="说什么"]').first().click();
  await panel().getByText('高级', { exact: true }).click();
  await button('用在哪里', panel()).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /流程“问候流程” · 阶段“已发出”/ }).click();
  await page.waitForURL(/part=processes(%2F|\/)greeting\.json/);
  await button('“问候流程”的更多操作').click();
  await page.getByRole('textbox', { name: '键', exact: true }).fill('welcome');
  await button('改键').click();
  await page.waitForURL(/part=processes(%2F|\/)welcome\.json/);
  await kept((all) => all['processes/greeting.json'] === undefined && all['processes/welcome.json'] !== undefined);
});

test('a field is archived and restored; one of another type shows what becomes of its values, and what is lost must be known', async () => {
  await page.goto('/design/hello?part=tables/greeting.json');
  await openAdvanced('什么时候');
  await button('归档', panel()).click();
  await kept(inFile('tables/greeting.json', '"archived":true'));
  await page.getByText('已归档 1 个字段').click();
  await button('恢复字段“什么时候”').click();
  await kept((all) => !inFile('tables/greeting.json', '"archived":true')(all));
  await openAdvanced('说什么');
  await panel().getByRole('combobox', { name: '类型' }).click();
  await page.keyboard.type('数字');
  await page.keyboard.press('Enter');
  await kept(inFile('tables/greeting.json', '"key":"message","id":"words","type":"number"'));
  await publish();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 个不能转换，将变为空').waitFor();
  await dialog.getByText('早上好').waitFor();
  expect(await button('发布', dialog).isDisabled()).toBe(true);
  expect(await grave(page)).toEqual([]);
  await dialog.getByRole('checkbox', { name: /我知道 1 个值/ }).check();
  // The scenarios write words into it.
  await dialog.getByRole('checkbox', { name: /个场景没有通过，仍要发布/ }).check();
  await button('发布', dialog).click();
  await dialog.waitFor({ state: 'hidden' });
  const { records } = (await (await context.request.get(RECORDS)).json()) as { records: { values: Record<string, unknown> }[] };
  expect(records.map(({ values }) => values['message'])).toEqual(expect.arrayContaining([12, null]));
});
