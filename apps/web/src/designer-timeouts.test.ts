import { type DesignerHouse, grave, openDesigner } from '@stepwell/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: DesignerHouse;
let page: Page;

beforeAll(async () => {
  house = await openDesigner();
  page = await house.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /林晓/ }).click();
  await page.getByRole('link', { name: '设计这个应用' }).waitFor();
});
afterAll(() => house?.stop());

/** Picks from a list that a click opens. */
async function pick(name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText(option, { exact: true }).last().click();
}

test('“two hours without a tone: tell the manager” is picked together, published, and runs on a record', async () => {
  await page.getByRole('link', { name: '设计这个应用' }).click();

  await page.getByRole('button', { name: '新建超时规则' }).click();
  const said = page.getByRole('region', { name: '读作' });
  await said.getByText('当阶段 是 草稿，从“进入阶段”起').waitFor();
  await page.getByRole('button', { name: '添加条件' }).click();
  await pick('字段', '语气');
  // The value's input takes the focus when its code has come.
  await page.getByLabel('值', { exact: true }).first().waitFor();
  await pick('条件', '为空');
  await page.getByRole('button', { name: '完成', exact: true }).click();
  await page.getByRole('combobox', { name: '给谁' }).click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText('负责人的上级', { exact: true }).click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByText('记录负责人', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: '内容' }).fill('{name} 还没有语气');
  await said.getByText('当阶段 是 草稿 且 语气 为空，从“进入阶段”起').waitFor();
  await said.getByText('满 2 小时 → 标记“已超时”，通知 负责人 › 上级 “{对谁说} 还没有语气”').waitFor();
  await page.getByText('没有问题').waitFor();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'hidden' });
  expect(await grave(page)).toEqual([]);

  await page.getByRole('button', { name: '发布', exact: true }).first().click();
  await page.getByRole('dialog', { name: '发布修改' }).getByRole('button', { name: '发布' }).click();
  await page.getByText('已发布为 v2').waitFor();

  const create = (values: object, key: string) =>
    page.request.post('/api/apps/hello/tables/greeting/records', {
      headers: { 'Idempotency-Key': key, Origin: house.server.address },
      data: { values },
    });
  const before = Date.now();
  const [late, calm] = await Promise.all([create({ name: '世界' }, 'late'), create({ name: '月亮', tone: 'warm' }, 'calm')]);
  const records = await Promise.all([late, calm].map((answer) => answer.json()));
  const dues = records.map(({ record }) => record.values.due_at);
  expect(Date.parse(dues[0]) - before).toBeGreaterThan(7_190_000);
  expect(Date.parse(dues[0]) - before).toBeLessThan(7_260_000);
  expect(dues[1]).toBeNull();
});

test('a way is drawn from stage to stage, and a pasted table of warnings becomes timeouts', async () => {
  await page.goto('/design/hello?part=processes/greeting.json');
  await page.getByText('流程图', { exact: true }).click();
  const stages = page.locator('.react-flow__node');
  await stages.nth(1).waitFor();
  expect(await grave(page)).toEqual([]);
  const [from, to] = await Promise.all([
    stages.nth(1).locator('.react-flow__handle-right').boundingBox(),
    stages.nth(0).locator('.react-flow__handle-left').boundingBox(),
  ]);
  if (!from || !to) throw new Error('The stages have no handles');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 40, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
  await page.mouse.up();
  await page.getByRole('region', { name: '流转' }).getByRole('listitem').waitFor();

  await page.getByRole('button', { name: '新建超时规则' }).click();
  await page.getByRole('button', { name: '粘贴预警表格' }).click();
  const table =
    '预警类型\t触发条件\t响应动作\t责任角色\n停滞\t同一阶段停留>5天\t主管介入\t销售本人+直属上级\n冷场\t发出后72小时无语气\t再问一次\t客人';
  await page.getByRole('textbox', { name: '在这里粘贴' }).fill(table);
  const make = page.getByRole('button', { name: '生成 2 条规则' });
  // Looked at once the dialog has come to rest.
  await make.click({ trial: true });
  await page.locator('.ant-modal.ant-zoom-appear').waitFor({ state: 'detached' });
  expect(await grave(page)).toEqual([]);
  await make.click();
  const parts = page.getByRole('navigation', { name: '应用的组成' });
  await parts.getByRole('button', { name: '停滞', exact: true }).waitFor();
  await parts.getByRole('button', { name: '冷场', exact: true }).click();
  await page.getByRole('region', { name: '读作' }).getByText('语气 为空').waitFor();
  await page.getByText('没有问题').waitFor();
});
