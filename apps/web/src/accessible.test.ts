import { join } from 'node:path';
import { type DemoHouse, grave, launchBrowser, openDemo } from '@stepwell/testing';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const sizes = [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const;

let house: DemoHouse;
let browser: Browser;
let session: Awaited<ReturnType<BrowserContext['cookies']>>;

beforeAll(async () => {
  [house, browser] = await Promise.all([openDemo(join(import.meta.dirname, '../../../examples/hello')), launchBrowser()]);
  const context = await browser.newContext();
  await context.request.get(house.people[0]?.link ?? '');
  session = await context.cookies();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const enter = (viewport: { readonly width: number; readonly height: number }): Promise<BrowserContext> =>
  browser.newContext({ baseURL: house.address, viewport, locale: 'zh-CN' });

// What stands at addresses in everyday use is looked at in every-page.test.ts.
test.each(sizes)('a stranger at an address without a page finds nothing in his way, on %s', async (_, viewport) => {
  const context = await enter(viewport);
  const page = await context.newPage();
  await page.goto('/nowhere');
  await page.getByText('没有这个页面').waitFor();
  expect(await grave(page)).toEqual([]);
  await context.close();
});

test.each(sizes)(
  'a filter has no grave finding when it is written and while another condition is, on %s',
  async (_, viewport) => {
    const context = await enter(viewport);
    await context.addCookies(session);
    const page = await context.newPage();
    await page.goto(`/app/hello/table/greeting?where=${encodeURIComponent("tone = 'warm' and times > 0")}`);
    await page.getByText('语气').filter({ visible: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await grave(page)).toEqual([]);
    await page.getByRole('button', { name: /^筛选/ }).click();
    await page.getByRole('combobox', { name: '字段' }).last().fill('语气');
    await page.keyboard.press('Enter');
    expect(await grave(page)).toEqual([]);
    await context.close();
  },
);

test('on a small phone a day and its hour are chosen from what is seen whole', async () => {
  const context = await enter({ width: 360, height: 740 });
  await context.addCookies(session);
  const page = await context.newPage();
  await page.goto('/gallery');
  await page.getByPlaceholder('选择日期和时间').first().click();
  const calendar = page.locator('.ant-picker-dropdown');
  const sides = async () => {
    const { x = -1, width = 999 } = (await calendar.boundingBox()) ?? {};
    return x >= 0 && x + width <= 361;
  };
  await expect.poll(sides, { timeout: 20_000 }).toBe(true);
  await calendar.getByText('05', { exact: true }).last().click();
  await calendar.getByTitle(/-15$/).click();
  await context.close();
});
