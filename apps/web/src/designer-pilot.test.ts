import { type DesignerHouse, grave, openDesigner } from '@stepwell/testing';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: DesignerHouse;
let page: Page;
let guest: Page;

/** The link of somebody whom the demo lets in. */
const linkOf = (name: string): string => new RegExp(`${name} \\(.*\\): (http\\S+)`).exec(house.server.output())?.[1] ?? '';

beforeAll(async () => {
  house = await openDesigner();
  page = await house.newPage();
  guest = await house.newPage({ storageState: { cookies: [], origins: [] }, viewport: { width: 390, height: 844 } });
});
afterAll(() => house?.stop());

const button = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });
const ask = async (on: Page, path: string) => (await on.context().request.get(`/api/apps/hello${path}`)).json();

/** The form of a new greeting. */
async function newGreeting(on: Page): Promise<Locator> {
  await on.goto('/app/hello/table/greeting');
  await on.getByRole('button', { name: '新建问候' }).first().click();
  const form = on.getByRole('dialog');
  await form.getByLabel('对谁说').waitFor();
  return form;
}

/** Gives the draft to 周远. */
async function beginPilot(): Promise<void> {
  await button(page.getByRole('banner'), '发布').click();
  const dialog = page.getByRole('dialog', { name: '发布修改' });
  await dialog.getByText('先给几个人试用').click();
  await dialog.getByRole('combobox', { name: '谁来试用' }).fill('周');
  await page.getByTitle('周远').last().click();
  await page.keyboard.press('Escape');
  await expect.poll(() => grave(page), { timeout: 20_000 }).toEqual([]);
  await button(dialog, '开始试用').click();
  await page.getByText(/1 人开始试用 v\d/).waitFor();
}

/** Ends it, by one of the two ways that its panel offers; what is said of it is looked for from before the press. */
async function end(way: '撤回' | '推广给所有人', said: string): Promise<void> {
  await button(page, '试点中 · 1 人').click();
  const panel = page.getByRole('dialog', { name: '试点' });
  await button(panel, way).click();
  await Promise.all([page.getByText(said).waitFor(), button(page.getByRole('tooltip'), way).click()]);
}

test('a new form is given to one person, who fills it in and says what he thinks; withdrawn nothing is lost, widened everybody has it', async () => {
  await expect.poll(() => linkOf('周远')).not.toBe('');
  await guest.goto(linkOf('周远'));
  await button(guest, /周远/).waitFor();

  await page.goto('/design/hello?part=tables/greeting.json');
  await page.getByRole('textbox', { name: '搜索字段类型' }).fill('金额');
  await button(page, '金额').click();
  await page.getByRole('complementary', { name: '属性' }).getByRole('textbox', { name: '名称' }).fill('花费');
  await page.goto('/design/hello?part=forms/greeting.json');
  await page.getByRole('region', { name: '可用字段' }).getByRole('button', { name: /花费/ }).click();
  await page.getByText('没有问题').waitFor();
  await beginPilot();

  // His page, open all the while, becomes the new one by itself.
  await button(guest, '试用新版').waitFor();
  const form = await newGreeting(guest);
  await form.getByLabel('对谁说').fill('王姐');
  await form.getByLabel('花费').fill('12.5');
  await button(form, '创建').click();
  await guest.getByRole('heading', { name: '王姐' }).waitFor();
  await button(guest, '试用新版').click();
  await guest.getByText('新增字段“花费”（金额）').waitFor();
  await guest.getByRole('textbox', { name: '说说看法' }).fill('金额放在前面更顺手');
  await expect.poll(() => grave(guest), { timeout: 20_000 }).toEqual([]);
  await button(guest, '发送').click();
  await guest.getByText('已收到，谢谢').waitFor();

  const other = await house.newPage();
  expect(await (await newGreeting(other)).getByLabel('花费').count()).toBe(0);
  await other.context().close();

  await page.reload();
  await button(page, '试点中 · 1 人').click();
  const panel = page.getByRole('dialog', { name: '试点' });
  await panel.getByText('金额放在前面更顺手').waitFor();
  await panel.getByText('新建 1 · 修改 0 · 移动 0').click();
  await panel.getByRole('listitem').filter({ hasText: '新建' }).getByText('王姐').waitFor();
  await expect.poll(() => grave(page), { timeout: 20_000 }).toEqual([]);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await end('撤回', '试点已撤回');
  await button(guest, '试用新版').waitFor({ state: 'detached' });
  const [record] = (await ask(guest, '/tables/greeting/records')).records;
  expect(record.values).not.toHaveProperty('money');

  await beginPilot();
  await button(guest, '试用新版').waitFor();
  expect((await ask(guest, `/tables/greeting/records/${record.id}`)).record.values).toMatchObject({ money: 12.5 });
  await end('推广给所有人', 'v3 已对所有人开放');
  await button(guest, '试用新版').waitFor({ state: 'detached' });
  expect((await ask(page, `/tables/greeting/records/${record.id}`)).record.values).toMatchObject({ money: 12.5 });
  await button(page, /历史/).click();
  await page.getByText('1 人试用过').first().waitFor();
  await button(page.getByRole('listitem').filter({ hasText: '试点后撤回' }), '看结果').click();
  const findings = page.getByRole('dialog', { name: '试点结果' });
  await findings.getByText('金额放在前面更顺手').waitFor();
  await expect.poll(() => grave(page), { timeout: 20_000 }).toEqual([]);
});
