import { type DesignerHouse, grave, openDesigner } from '@stepwell/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: DesignerHouse;
beforeAll(async () => {
  house = await openDesigner();
});
afterAll(() => house?.stop());

const PARTS = [
  'people',
  'tables/greeting.json',
  'forms/greeting.json',
  'processes/greeting.json',
  'pages/greetings.json',
  'roles/guest.json',
  'scenarios/first_words.json',
  'app.json',
];

/** What a finger could miss, and by how much the page is wider than its window. */
const misses = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const within = '.ant-select, .ant-input-affix-wrapper, .ant-checkbox-wrapper, .ant-picker, .ant-input-number, [inert]';
    const touched = [...document.querySelectorAll('button, a, input, [role=combobox], .ant-segmented-item')]
      .filter((one) => !one.closest(within) && getComputedStyle(one).opacity !== '0' && !one.matches('a[href="#content"]'));
    const small = touched.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const name = one.getAttribute('aria-label') ?? one.textContent;
      return width > 0 && height > 0 && height < 43.5 ? [name + ' is ' + Math.round(height) + ' px high'] : [];
    });
    const wide = [document.documentElement, document.querySelector('main')].filter((one) => one.scrollWidth > one.clientWidth);
    return [...small, ...wide.map((one) => one.localName + ' is too wide')];
  })()`);

test.each([
  ['a tablet', 'zh-CN', { width: 1024, height: 768 }],
  ['a phone', 'en', { width: 390, height: 844 }],
] as const)('on %s every editor fits, and everything is as large as a finger', async (_, locale, viewport) => {
  const page = await house.newPage({ locale, viewport, hasTouch: true, isMobile: viewport.width < 600 });
  for (const part of PARTS) {
    await page.goto(`/design/hello?part=${part}`);
    await page.getByRole('main').locator('input').first().waitFor();
    await expect.poll(() => misses(page), { message: part, timeout: 20_000 }).toEqual([]);
  }
  await page.context().close();
});

test('on a phone parts and properties come as drawers, and a field is added, named and taken back by finger', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
  const page = await house.newPage(phone);
  await page.goto('/design/hello');
  await page.getByRole('button', { name: '应用的组成' }).tap();
  const drawer = page.getByRole('dialog', { name: '应用的组成' });
  expect(await grave(page)).toEqual([]);
  await drawer.getByRole('button', { name: '问候流程' }).tap();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '应用的组成' }).tap();
  await drawer.getByRole('button', { name: '问候', exact: true }).first().tap();
  await drawer.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: '金额', exact: true }).tap();
  const sheet = page.getByRole('complementary', { name: '属性' });
  await sheet.getByRole('textbox', { name: '名称' }).fill('花费');
  await sheet.getByRole('button', { name: '属性' }).tap();
  await sheet.getByRole('textbox', { name: '名称' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: '名称', exact: true }).last().inputValue()).toBe('花费');
  expect(await grave(page)).toEqual([]);
  for (let steps = 0; steps < 2; steps++) await page.getByRole('button', { name: '撤销', exact: true }).tap();
  await expect.poll(() => page.getByRole('textbox', { name: '名称', exact: true }).last().inputValue()).not.toBe('花费');
  await page.context().close();
});

test('by keyboard one skips to the content; one error is one error, found by its button, and leads to its place', async () => {
  const page = await house.newPage({ locale: 'en' });
  await page.goto('/design/hello?part=pages/greetings.json');
  await page.getByRole('main').getByRole('textbox').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);

  const broken = { op: 'set', at: 'tables/greeting.json#/title', value: 'nmae' };
  const draft = (await (await page.request.get('/api/apps/hello/draft')).json()) as object;
  const data = { ...draft, files: undefined, step: 'broken', name: 'break', operations: [broken] };
  const answer = await page.request.post('/api/apps/hello/draft', { headers: { Origin: house.server.address }, data });
  expect(answer.status()).toBe(200);
  await page.getByRole('button', { name: /^1 error\b/ }).click();
  await page.getByRole('navigation', { name: 'Parts of the app' }).getByRole('img', { name: 'Has errors' }).waitFor();
  await page.getByRole('button', { name: 'Change to “name”' }).click();
  await page.getByRole('status').getByText('No problems').waitFor();
  expect(await grave(page)).toEqual([]);
  await page.context().close();
});

test('what cannot be opened says why and leads on; what an editor cannot draw is mended as JSON, and can be taken back', async () => {
  const page = await house.newPage();
  await page.goto('/design/nothing');
  await page.getByText('没有这个应用').waitFor();
  await page.getByRole('link', { name: '回到首页' }).waitFor();
  expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
  const message = '服务器出错了';
  await page.route('**/api/apps/hello/draft', (route) =>
    route.fulfill({ status: 500, json: { error: { code: 'INTERNAL', message } } }),
  );
  await page.goto('/design/hello?part=roles/guest.json');
  await page.getByText(message).waitFor();
  expect(await grave(page)).toEqual([]);
  await page.unroute('**/api/apps/hello/draft');
  await page.getByRole('button', { name: '重试' }).click();
  const name = page.getByRole('textbox', { name: '名称', exact: true }).first();
  await expect.poll(() => name.inputValue(), { timeout: 20_000 }).toBe('客人');

  await page.goto('/design/hello?part=pages/greetings.json');
  await page.getByText('JSON', { exact: true }).click();
  const json = page.getByRole('main').getByRole('textbox').last();
  const before = await json.inputValue();
  await json.fill(JSON.stringify({ ...JSON.parse(before), widgets: 5 }));
  await json.blur();
  await page.getByText('可视化', { exact: true }).click();
  await page.getByText('无法可视化编辑').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('无法可视化编辑').waitFor({ state: 'detached' });
  await page.context().close();
});
