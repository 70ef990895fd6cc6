import { type DesignerHouse, grave, openDesigner, strangersOf } from '@stepwell/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: DesignerHouse;
let page: Page;
let strangers: readonly string[];

beforeAll(async () => {
  house = await openDesigner();
  page = await house.newPage();
  strangers = await strangersOf(page.context());
  await page.goto('/design/hello');
});
afterAll(() => house?.stop());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const region = (name: string) => page.getByRole('region', { name, exact: true });

test('a deadline is built, time is let pass, and message, red card and reason are seen; kept, it guards what is published', async () => {
  await page.getByRole('navigation', { name: '应用的组成' }).getByRole('button', { name: '问候流程' }).click();
  await page.getByRole('textbox', { name: '时限' }).first().fill('2 小时');
  await button('新建超时规则').click();
  await region('读作').getByText('满 2 小时 → 标记“已超时”，通知').waitFor();
  await page.getByText('没有问题').waitFor();

  await button('试跑').click();
  await button('填入示例').click();
  await region('新建记录').getByRole('textbox', { name: '对谁说' }).and(page.locator('[value="问候 1"]')).waitFor();
  expect(await grave(page)).toEqual([]);
  await region('新建记录').getByRole('button', { name: '新建', exact: true }).click();
  const card = page.getByRole('article');
  await card.getByText('2 小时 0 分').first().waitFor();
  const phone = region('手机');
  await phone.getByText('还没有消息').waitFor();

  await button('快进 2 小时').click();
  await card.getByText(/超时/).first().waitFor();
  await phone.getByRole('listitem').first().waitFor();
  const steps = region('发生了什么');
  await steps.getByText('“问候 1”标记为已超时', { exact: true }).waitFor();
  await steps.getByText('为什么').last().click();
  await steps.getByText('满 2 小时 → 标记“已超时”', { exact: true }).waitFor();
  await page.locator('.ant-tooltip').first().waitFor({ state: 'hidden' });
  await expect.poll(() => grave(page), { timeout: 20_000 }).toEqual([]);

  await button('退一步').click();
  await phone.getByText('还没有消息').waitFor();
  await card.getByText('2 小时 0 分').first().waitFor();
  await page.keyboard.press(']');
  await card.getByText(/超时/).first().waitFor();

  await button('保留为场景').click();
  const keep = page.getByRole('dialog', { name: '保留为场景' });
  await keep.getByRole('textbox', { name: '场景名称' }).press('Enter');
  await page.getByText('已保留为场景“问候试跑”').waitFor();
  await button('返回设计').click();
  await button('发布').first().click();
  const dialog = page.getByRole('dialog', { name: '发布修改' });
  await dialog.getByText('2 个通过').waitFor();
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('已发布为 v2').waitFor();

  const records = await page.request.get('/api/apps/hello/tables/greeting/records?count=true');
  expect((await records.json()).total).toBe(0);
  expect(strangers).toEqual([]);
});
