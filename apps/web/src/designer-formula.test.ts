import { type DesignerHouse, grave, openDesigner, strangersOf } from '@stepwell/testing';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: DesignerHouse;
let context: BrowserContext;
let page: Page;
let strangers: readonly string[];

beforeAll(async () => {
  house = await openDesigner();
  page = await house.newPage();
  context = page.context();
  strangers = await strangersOf(context);
});
afterAll(() => house?.stop());

const offered = (name: string) => page.getByRole('listbox', { name: '这里可以写的' }).getByRole('option', { name });
const box = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
/** What floats while a formula is written. */
const card = (name: string): Locator => page.locator('[data-open="true"]', { has: box(name) });
const valueIn = (name: string) => card(name).getByRole('status', { name: '现在的值' }).textContent();

/** A property of a field of the draft, as the server has it. */
async function kept(key: string, property: string): Promise<unknown> {
  const { files } = await (await context.request.get('/api/apps/hello/draft')).json();
  const { fields } = files['tables/greeting.json'] as { fields: { [property: string]: unknown }[] };
  return fields.find((one) => one['key'] === key)?.[property];
}

/** Presses Tab until something has the focus. */
async function tabTo(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 20; presses++) {
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

test('by mouse: a field is picked, the value on a real record is seen, and what is kept speaks of keys', async () => {
  const made = await context.request.post('/api/apps/hello/tables/greeting/records', {
    headers: { 'Idempotency-Key': 'formula', Origin: house.server.address },
    data: { values: { name: '世界', times: 3 } },
  });
  expect(made.status()).toBe(201);
  await page.goto('/design/hello?part=tables/greeting.json');
  await box('搜索字段类型').fill('公式');
  await page.getByRole('button', { name: '公式', exact: true }).click();
  await box('公式').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await card('公式').getByRole('button', { name: '插入字段或函数' }).click();
  await offered('说几遍').click();
  // Wide signs are signs.
  await page.keyboard.type('×（2＋1）');
  await expect.poll(() => valueIn('公式')).toBe('9');
  await card('公式').getByText('说几遍 ×（2 + 1）', { exact: true }).waitFor();
  await expect.poll(() => grave(page), { timeout: 20_000 }).toEqual([]);
  await card('公式').getByRole('combobox', { name: '试算的记录' }).click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText('示例记录', { exact: true }).click();
  await expect.poll(() => valueIn('公式')).not.toBe('9');
  await page.getByRole('complementary', { name: '属性' }).getByRole('textbox', { name: '名称' }).click();
  await expect.poll(() => kept('formula', 'formula')).toBe('times * (2 + 1)');
  expect(await box('公式').textContent()).toBe('说几遍 × (2 + 1)');
});

test('by keyboard: what is wrong is said at its place and mended with one press, and options are offered', async () => {
  await page.goto('/design/hello?part=tables/greeting.json');
  await page.locator('input[value="大声"]').click();
  await page.getByRole('complementary', { name: '属性' }).getByRole('textbox', { name: '说明' }).focus();
  await tabTo(box('何时必填'));
  await page.keyboard.type('说几遍');
  await card('何时必填').getByText('这里需要是/否，公式给的是数字').waitFor();
  expect(await box('何时必填').getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('语汽');
  await tabTo(card('何时必填').getByRole('button', { name: '改为“语气”' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => box('何时必填').textContent()).toBe('语气');
  await page.keyboard.press('End');
  await page.keyboard.type('＝');
  await offered('正式').waitFor();
  // What has only just been offered does not take keys yet.
  const chooses = async () => {
    if ((await offered('正式').getAttribute('aria-selected')) === 'true') return true;
    await page.keyboard.press('ArrowDown');
    return false;
  };
  await expect.poll(chooses).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await offered('且').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect.poll(() => kept('loud', 'requiredWhen')).toBe("tone = 'formal'");
  await page.keyboard.press('Escape');
  await card('何时必填').waitFor({ state: 'detached' });
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => kept('loud', 'requiredWhen')).toBeUndefined();
});

test('while an input method composes nothing is offered and no key does anything; then its word is completed', async () => {
  await box('何时必填').click();
  const typing = await context.newCDPSession(page);
  await typing.send('Input.imeSetComposition', { text: 'da', selectionStart: 2, selectionEnd: 2 });
  await expect.poll(() => box('何时必填').textContent()).toBe('da');
  await typing.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await card('何时必填').waitFor();
  expect(await offered('大声').count()).toBe(0);
  await typing.send('Input.insertText', { text: '大' });
  await offered('大声').click();
  await expect.poll(() => valueIn('何时必填')).toMatch(/[是否]/);
  // What is not finished is kept as it stands, also where another field is chosen meanwhile.
  await page.keyboard.type(' 且 ');
  await page.locator('input[value="语气"]').focus();
  await expect.poll(() => kept('loud', 'requiredWhen')).toBe('大声 且');
  expect(strangers).toEqual([]);
});
