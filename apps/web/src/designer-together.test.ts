import { join } from 'node:path';
import { type DemoHouse, grave, launchBrowser, openChangedDemo } from '@stepwell/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const app = join(import.meta.dirname, '../../../examples/hello');
/** Both people of the demo may design. */
const bothDesign = ({ users }: { users: object[] }) => ({
  users: users.map((user) => ({ ...user, roles: ['host'], demoSignIn: true })),
});

let house: DemoHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openChangedDemo(app, { 'demo/people.json': bothDesign }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function openDesigner(name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', baseURL: house.address });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(house.people.find((person) => person.name === name)?.link ?? '');
  await page.getByRole('navigation').first().waitFor();
  await page.goto('/design/hello');
  await page.getByRole('navigation', { name: '应用的组成' }).waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const partName = (page: Page) => page.getByRole('main').getByRole('textbox', { name: '名称' }).first();

test('two people on one draft see each other and what the other does; a publication is told, and what was not kept is done on it', async () => {
  const [lin, zhou] = [await openDesigner('林晓'), await openDesigner('周远')];
  await lin.getByRole('list', { name: '还有谁在设计这个应用' }).getByRole('button', { name: /周远/ }).waitFor();
  const tree = zhou.getByRole('navigation', { name: '应用的组成' });
  await tree.getByRole('button', { name: '问候流程' }).click();
  await lin
    .getByRole('navigation', { name: '应用的组成' })
    .getByRole('button', { name: /问候流程.*周远也在这里/ })
    .waitFor();
  expect(await grave(lin)).toEqual([]);

  await partName(zhou).fill('迎客流程');
  await lin
    .getByRole('navigation', { name: '应用的组成' })
    .getByRole('button', { name: /迎客流程/ })
    .waitFor();
  await button(lin, /周远正在看“迎客流程”/).click();
  await expect.poll(() => partName(lin).inputValue(), { timeout: 30_000 }).toBe('迎客流程');

  await lin.getByText('没有问题').waitFor();
  await zhou.context().setOffline(true);
  await partName(zhou).fill('接待流程');
  await zhou.getByText('未连上服务器').waitFor();
  await button(lin, '发布').first().click();
  await lin.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await lin.getByText('已发布 v2').first().waitFor();
  await zhou.context().setOffline(false);
  await zhou.getByRole('alert').getByText('草稿已被其他人发布为第 2 版').waitFor();
  await expect.poll(() => partName(lin).inputValue(), { timeout: 30_000 }).toBe('接待流程');
  await lin.getByText(/草稿：1/).waitFor();

  // The same thing set by both: the last one stands, and whose was before is told.
  await partName(lin).fill('迎送流程');
  await zhou
    .getByRole('alert')
    .getByText(/林晓也改了“.+”这一处，现在以对方的为准/)
    .waitFor();
  await expect.poll(() => partName(zhou).inputValue(), { timeout: 30_000 }).toBe('迎送流程');
});
