import { join } from 'node:path';
import { launchBrowser, openEmpty } from '@stepwell/testing';
import type { APIRequestContext, Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const RECORDS = '/api/apps/hello/tables/greeting/records';
const LIST = '/app/hello/table/greeting?sort=-created_at';
const MANY = 130;
const LOUD = 3;

let house: Awaited<ReturnType<typeof openEmpty>>;
let browser: Browser;
let session: NonNullable<BrowserContextOptions['storageState']>;
let api: APIRequestContext;

interface Greeting {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

beforeAll(async () => {
  [house, browser] = await Promise.all([openEmpty(join(import.meta.dirname, '../../../examples/hello')), launchBrowser()]);
  const context = await browser.newContext({ baseURL: house.address, extraHTTPHeaders: { Origin: house.address } });
  await context.request.get(house.people[0]?.link ?? '');
  session = await context.storageState();
  api = context.request;
  for (let at = 0; at < MANY; at++) await make({ name: `客人 ${at}`, words: '早', loud: at < LOUD, times: (at % 9) + 1 });
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

async function make(values: object): Promise<Greeting> {
  return ((await (await api.post(RECORDS, { data: { values } })).json()) as { record: Greeting }).record;
}

const change = async ({ id, version }: Greeting, values: object): Promise<Greeting> =>
  ((await (await api.patch(`${RECORDS}/${id}`, { data: { version, values } })).json()) as { record: Greeting }).record;

/** What people wrote into all greetings, by id. */
async function standing(): Promise<Map<string, unknown>> {
  const { records } = (await (await api.get(`${RECORDS}?limit=1000`)).json()) as { records: Greeting[] };
  const written = ({ values: { name, words, loud, tone, times, stage, owner } }: Greeting) => [
    name,
    words,
    loud,
    tone,
    times,
    stage,
    owner,
  ];
  return new Map(records.map((record) => [record.id, written(record)]));
}

async function open(options: BrowserContextOptions, language: 'zh-CN' | 'en'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: house.address,
    storageState: session,
    ...options,
  });
  await context.addInitScript((locale) => localStorage.setItem('stepwell.locale', locale), language);
  const page = await context.newPage();
  await page.goto(LIST);
  await page.getByText(`客人 ${MANY - 1}`, { exact: true }).waitFor();
  return page;
}

const desktop = () => open({ viewport: { width: 1440, height: 900 } }, 'zh-CN');
const rowOf = (page: Page, name: string) => page.locator('tbody tr', { has: page.getByText(name, { exact: true }) });
const cellOf = (page: Page, name: string, key: string) => rowOf(page, name).locator(`td[data-key="${key}"]`);

test('all that fit are changed by mouse, as the preview said, and a press takes it back exactly', async () => {
  const before = await standing();
  const page = await desktop();
  const boxes = page.locator('tbody input[type=checkbox]');
  await boxes.nth(0).click();
  await boxes.nth(4).click({ modifiers: ['Shift'] });
  await page.getByText('已选 5 条').waitFor();
  await page.locator('thead input[type=checkbox]').click();
  await page.getByRole('button', { name: `选择全部 ${MANY} 条` }).click();
  await boxes.nth(1).click();
  await page.getByText(`已选 ${MANY - 1} 条`).waitFor();
  await page.getByRole('button', { name: '修改字段' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().click();
  await page.locator('.ant-select-item', { hasText: '语气' }).click();
  await dialog.getByRole('combobox').nth(1).click();
  await page.locator('.ant-select-item', { hasText: '正式' }).click();
  const right = MANY - 1 - LOUD;
  await dialog.getByText(`将修改 ${right} 条`).waitFor();
  await dialog.getByText(`正式的问候不要大声`).first().waitFor();
  expect(await standing()).toEqual(before);
  await dialog.getByRole('button', { name: `修改 ${right} 条` }).click();
  const notice = page.getByRole('log');
  await notice.getByText(`已修改 ${right} 条 ${LOUD} 条未改`).waitFor();
  const tones = [...(await standing()).values()].filter((values) => (values as unknown[])[3] === 'formal');
  expect(tones).toHaveLength(right);
  await notice.getByRole('button', { name: '撤销' }).click();
  await notice.getByText(`已撤销 ${right} 条`).waitFor();
  expect(await standing()).toEqual(before);
  await page.context().close();
});

test('cells are written by keyboard alone; what is refused says why at the cell; rows are chosen by x and let go by Esc', async () => {
  const page = await desktop();
  await rowOf(page, '客人 120').getByRole('link').first().focus();
  await page.keyboard.press('F2');
  const editor = page.locator('[data-editor]');
  await editor.locator('input').fill('远客');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('已保存').waitFor();
  expect(await page.locator(':focus').textContent()).toBe('远客');
  const shown = await page.locator('thead th').allTextContents();
  for (let step = shown.indexOf('说几遍') - shown.indexOf('对谁说'); step > 0; step--) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await editor.locator('input').fill('500');
  await page.keyboard.press('Enter');
  await editor.getByRole('alert').waitFor();
  await editor.locator('input').fill('7');
  await page.keyboard.press('Tab');
  await cellOf(page, '远客', 'times').getByText('7', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.getByText('已选 2 条').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('已选 2 条').waitFor({ state: 'detached' });
  await page.context().close();
});

test('a change elsewhere shows within two seconds and leaves choice, place and the cell being written as they are', async () => {
  const other = await make({ name: '别处改的', words: '一' });
  const mine = await make({ name: '正在写的', words: '旧' });
  const page = await desktop();
  await rowOf(page, '别处改的').locator('input[type=checkbox]').click();
  await cellOf(page, '正在写的', 'words').dblclick();
  const input = page.locator('[data-editor] input');
  await input.fill('写到一半');
  const place = await rowOf(page, '正在写的').boundingBox();
  const from = Date.now();
  await change(other, { words: '二' });
  await cellOf(page, '别处改的', 'words').getByText('二', { exact: true }).waitFor({ timeout: 2000 });
  expect(Date.now() - from).toBeLessThan(2000);
  expect(await input.inputValue()).toBe('写到一半');
  expect(await rowOf(page, '正在写的').boundingBox()).toEqual(place);
  await page.getByText('已选 1 条').waitFor();
  await change(mine, { words: '别人写的' });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('别人写的').waitFor();
  await dialog.getByText('写到一半').waitFor();
  await dialog.getByRole('button', { name: '按选择保存' }).click();
  await cellOf(page, '正在写的', 'words').getByText('写到一半').waitFor();
  await page.context().close();
});

test('on a phone a long press chooses, and what is deleted comes back within ten seconds', async () => {
  const before = await standing();
  const page = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, 'en');
  const card = page.locator('li', { hasText: '客人 129' });
  const box = await card.boundingBox();
  const touch = await page.context().newCDPSession(page);
  const at = [{ x: (box?.x ?? 0) + 120, y: (box?.y ?? 0) + 20 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
  await page.getByText('1 chosen').waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.locator('li', { hasText: '客人 128' }).getByRole('button').tap();
  await page.getByText('2 chosen').waitFor();
  const heights: number[] = [];
  for (const button of await page.locator('[data-bar] button').all()) heights.push((await button.boundingBox())?.height ?? 0);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await page.locator('[data-bar]').getByText('Delete').tap();
  await page.getByRole('button', { name: 'Delete 2' }).tap();
  await page.getByText('2 deleted', { exact: true }).waitFor();
  expect((await standing()).size).toBe(before.size - 2);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByText('2 undone').waitFor();
  expect(await standing()).toEqual(before);
  await page.context().close();
});
