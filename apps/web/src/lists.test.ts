import { join } from 'node:path';
import { type DemoHouse, launchBrowser, openDemo } from '@stepwell/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const LIST = '/app/hello/table/greeting';
let house: DemoHouse;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openDemo(join(import.meta.dirname, '../../../examples/hello')), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** Somebody who holds a role, signed in by his link, and the greetings he makes. */
async function enter(role: string, options: object, greetings: readonly object[]): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: house.address, locale: 'zh-CN', ...options });
  await context.request.get(house.people.find(({ roles }) => roles.includes(role))?.link ?? '');
  for (const values of greetings) {
    const headers = { Origin: house.address };
    const made = await context.request.post('/api/apps/hello/tables/greeting/records', { headers, data: { values } });
    expect(made.status()).toBe(201);
  }
  return context;
}

const names = (page: Page) => page.locator('main :is(tbody, li) a[href*="/table/greeting/"]').allTextContents();
const expectNames = (page: Page, wanted: readonly string[]) =>
  expect.poll(async () => (await names(page)).toSorted(), { timeout: 20_000 }).toEqual(wanted.toSorted());
const sentences = (page: Page) => page.getByRole('group', { name: /^(筛选|Filter)$/ }).locator('button[title]');

/** Adds a sentence by keyboard alone: the field is found by typing, then the value has the focus. */
async function addSentence(page: Page, field: string, keys: readonly string[]): Promise<void> {
  await page.getByRole('combobox', { name: '字段' }).waitFor();
  await page.keyboard.type(field);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe('值');
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  // What was open within closes first.
  await page.locator('[role=combobox][aria-expanded=true]').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
}

test('a list is filtered in words, kept as a view for a role, and used on a phone, in both languages', async () => {
  const guest = await enter('guest', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, [
    { name: '门口', tone: 'warm', times: 5 },
    { name: '走廊', tone: 'warm', times: 1 },
    { name: '阳台', tone: 'formal', times: 5 },
  ]);
  const host = await enter('host', { viewport: { width: 1440, height: 900 } }, [
    { name: '世界', tone: 'warm', times: 3 },
    { name: '月亮', tone: 'warm', times: 2 },
    { name: '邻居', tone: 'formal', times: 9 },
  ]);
  const page = await host.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));

  await page.goto(LIST);
  await expectNames(page, ['世界', '月亮', '邻居', '门口', '走廊', '阳台']);
  await page.getByRole('button', { name: '筛选' }).click();
  await addSentence(page, '语气', ['Enter', 'Enter']);
  await expectNames(page, ['世界', '月亮', '门口', '走廊']);
  await page.getByRole('button', { name: '添加条件' }).click();
  await addSentence(page, '说几遍', ['3']);
  await expectNames(page, ['门口']);
  await page
    .getByRole('button', { name: /说几遍/ })
    .first()
    .press('Enter');
  await page.getByRole('combobox', { name: '条件' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectNames(page, ['世界', '门口']);

  await page.reload();
  await expectNames(page, ['世界', '门口']);
  expect(await sentences(page).allTextContents()).toEqual(['语气是 热情', '说几遍至少 3']);

  await page.getByRole('button', { name: '保存为视图' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('热情三遍');
  await page.getByRole('combobox', { name: '谁能看到' }).click();
  await page.locator('.ant-select-item-option', { hasText: '客人' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '热情三遍' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const address = page.url();
  expect(address).toMatch(/\?view=[-\w]+$/);
  await page.getByRole('link', { name: '全部' }).click();
  await expectNames(page, ['世界', '月亮', '邻居', '门口', '走廊', '阳台']);

  await page.getByRole('button', { name: /Switch to English/ }).click();
  await page.getByRole('link', { name: 'All' }).waitFor();
  await page.getByRole('link', { name: '热情三遍' }).click();
  await expectNames(page, ['世界', '门口']);
  expect(await sentences(page).allTextContents()).toEqual(['Toneis Warm', 'How oftenis at least 3']);
  await page.getByRole('columnheader', { name: 'How often' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect.poll(() => page.url()).toBe(address);
  expect(await names(page)).toEqual(['世界', '门口']);

  // Who is shown the view sees through it what he may read, and no more.
  const phone = await guest.newPage();
  phone.on('pageerror', (error) => faults.push(error.message));
  await phone.goto(LIST);
  await phone.getByRole('link', { name: '热情三遍' }).tap();
  await expectNames(phone, ['门口']);
  await phone.getByRole('button', { name: /筛选/ }).first().tap();
  await phone.getByRole('dialog').getByRole('button', { name: '去掉条件“说几遍 至少 3”' }).tap();
  await phone.getByRole('button', { name: '查看 2 条' }).tap();
  await expectNames(phone, ['门口', '走廊']);
  expect(await phone.getByRole('button', { name: '保存修改' }).count()).toBe(0);
  await phone.getByRole('button', { name: '放弃修改' }).tap();
  await expectNames(phone, ['门口']);
  expect(faults).toEqual([]);
  await Promise.all([host.close(), guest.close()]);
});
