import { type DesignerHouse, grave, openDesigner, strangersOf } from '@stepwell/testing';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

let house: DesignerHouse;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  house = await openDesigner();
  page = await house.newPage();
  context = page.context();
  await page.goto('/');
});
afterAll(() => house?.stop());

const dialog = () => page.getByRole('dialog');
const start = async (way: RegExp) => {
  await page.goto('/design');
  await page.getByRole('button', { name: way }).first().click();
};
/** Gives the app another name in addresses than the one that is proposed. */
const callIt = async (key: string) => {
  const address = dialog().getByRole('textbox', { name: '英文标识' });
  // What is proposed may still come in and fold the address away again: whoever sees no field presses once more.
  const unfold = async () => {
    if (!(await address.isVisible())) await dialog().getByRole('button', { name: '修改网址' }).click();
    return address.isVisible();
  };
  await expect.poll(unfold, { timeout: 30_000, interval: 500 }).toBe(true);
  await address.fill(key);
};
const create = () => dialog().getByRole('button', { name: '创建应用' }).click();

test('from the menu of the user an app is made of two answers, used at once, and a stage with records goes only with a choice', async () => {
  const strangers = await strangersOf(context);
  await page.getByRole('button', { name: /林晓/ }).click();
  await page.getByRole('link', { name: '管理应用' }).click();
  await page.getByRole('heading', { name: '新建应用' }).waitFor();
  expect(await grave(page)).toEqual([]);
  await page.getByRole('button', { name: /从空白开始/ }).click();
  await dialog().getByRole('textbox', { name: '应用叫什么' }).fill('设备报修');
  await callIt('hello');
  await dialog().getByText('已有应用用了这个标识').waitFor();
  await dialog().getByRole('textbox', { name: '英文标识' }).fill('repairs');
  await dialog().getByRole('textbox', { name: '一条记录叫什么' }).fill('报修单');
  await expect.poll(() => grave(page), { timeout: 20_000 }).toEqual([]);
  await create();
  await page.waitForURL('**/design/repairs**');

  const made = await context.request.post('/api/apps/repairs/tables/process/records', {
    headers: { 'Idempotency-Key': 'start', Origin: house.server.address },
    data: { values: { name: '打印机卡纸' } },
  });
  expect(made.status()).toBe(201);
  await page.goto('/app/repairs');
  await page.getByText('打印机卡纸').filter({ visible: true }).first().waitFor();

  const step = { revision: 0, name: '删除阶段', operations: [{ op: 'remove', at: 'processes/process.json#/stages/@begin' }] };
  const headers = { 'Idempotency-Key': 'step', Origin: house.server.address };
  expect((await context.request.post('/api/apps/repairs/draft', { headers, data: step })).status()).toBe(200);
  await page.goto('/design/repairs');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await dialog().getByText('阶段“待处理”没有了，里面还有 1 条记录').waitFor();
  expect(await dialog().getByRole('button', { name: '发布' }).isDisabled()).toBe(true);
  await dialog().getByRole('combobox').click();
  await page.getByTitle('处理中').click();
  await dialog().getByRole('button', { name: '发布' }).click();
  await page.getByText('已发布为 v2').waitFor();
  const stageNow = async () => {
    const answer = await context.request.get('/api/apps/repairs/tables/process/records');
    return ((await answer.json()) as { records: { values: { stage: string } }[] }).records[0]?.values.stage;
  };
  await expect.poll(stageNow, { timeout: 15_000 }).toBe('doing');
  expect(strangers).toEqual([]);
});

test('a pasted table, a spreadsheet, a copy and an exported file each make an app', async () => {
  await start(/粘贴流程表格/);
  await dialog().getByRole('textbox', { name: '应用叫什么' }).fill('Complaints');
  await dialog()
    .getByRole('textbox', { name: '在这里粘贴' })
    .fill('阶段\t责任人\t时限\t输出\n登记\t前台\t2小时\t登记表\n处理\t技工\t1天\t处理报告');
  await create();
  await page.waitForURL('**/design/complaints**');

  await start(/从表格文件/);
  const csv = '姓名,手机,入职日期\n张三,13800000001,2026-03-01\n李四,13800000002,2026-03-02\n';
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name: '员工.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dialog().getByText('同时导入 2 行记录').waitFor();
  expect(await dialog().getByRole('textbox', { name: '应用叫什么' }).inputValue()).toBe('员工');
  await callIt('staff');
  await create();
  await page.waitForURL('**/design/staff**');
  await page.goto('/app/staff');
  await page.getByText('张三').filter({ visible: true }).first().waitFor();

  await page.goto('/design');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出为文件 · Complaints' }).click(),
  ]);
  await page.getByRole('button', { name: '复制这个应用 · Complaints' }).click();
  await expect.poll(() => dialog().getByRole('textbox', { name: '应用叫什么' }).inputValue()).toBe('Complaints 副本');
  await callIt('copy');
  await create();
  await page.waitForURL('**/design/copy**');

  await start(/导入应用文件/);
  const file = dialog().locator('input[type=file]');
  await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1,2') });
  await dialog().getByText('这不是应用文件').waitFor();
  const bad = JSON.stringify({ 'app.json': { label: '<script>alert(1)</script>', format: 99 }, 'tables/x.json': { fields: 5 } });
  await file.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
  await create();
  await dialog().getByText('app.json#/format').waitFor();
  await file.setInputFiles(await download.path());
  await callIt('again');
  await create();
  await page.waitForURL('**/design/again**');
});

test('on a tablet everything that is met on the start page and in its dialogs is as large as a finger', async () => {
  const tablet = await house.newPage({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true });
  await tablet.goto('/design');
  await tablet.getByRole('button', { name: /从空白开始/ }).click();
  await tablet.getByRole('dialog').getByRole('button', { name: '修改网址' }).click();
  await tablet.getByRole('dialog').getByRole('textbox', { name: '英文标识' }).waitFor();
  const met = tablet.locator('input, button, main a, textarea, .ant-select').filter({ visible: true });
  expect(await met.count()).toBeGreaterThan(10);
  const tooSmall = async () => {
    const boxes = await Promise.all((await met.all()).map((one) => one.boundingBox()));
    return boxes.filter((box) => box && Math.round(box.height) < 44);
  };
  await expect.poll(tooSmall, { timeout: 20_000 }).toEqual([]);
  await tablet.context().close();
});

test('what is used elsewhere is taken away only after showing where', async () => {
  await page.goto('/design/repairs?part=tables/process.json');
  const removes = page.getByRole('button', { name: '删除', exact: true });
  await removes.nth(1).click();
  await dialog().getByText('表单“报修单”').waitFor();
  await expect.poll(() => grave(page), { timeout: 20_000 }).toEqual([]);
  await dialog().getByRole('button', { name: '取消' }).click();
  await dialog().waitFor({ state: 'detached' });
  expect(await removes.count()).toBe(2);
});

test('a template is tried as it is, then used under a name of its own', async () => {
  await page.goto('/design');
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '你好', exact: true }) });
  await card.getByText('1 张表 · 1 个流程').waitFor();
  expect(await grave(page)).toEqual([]);
  await card.getByRole('link', { name: '试用模板“你好”' }).click();
  await page.getByText('试用模板', { exact: true }).waitFor();
  await page.getByText('练习问候 1').filter({ visible: true }).first().waitFor();
  await page.getByRole('link', { name: '使用这个模板' }).click();
  await page.waitForURL('**/design?use=try_hello');
  await dialog().getByText('之后都可以改').waitFor();
  await expect.poll(() => dialog().getByRole('textbox', { name: '应用叫什么' }).inputValue()).toBe('你好');
  expect(await grave(page)).toEqual([]);
  await dialog().getByText('/app/hello_2').waitFor();
  await callIt('greetings');
  await create();
  await page.waitForURL('**/design/greetings**');
});

test('the owner of a new app adds people from a list and hands one a link, by which he comes in and gives himself a password', async () => {
  await page.goto('/design/greetings?part=people');
  await page.getByText('现在只有您一个人').waitFor();
  await page.getByRole('button', { name: '添加人员' }).click();
  await dialog()
    .getByRole('textbox', { name: '姓名' })
    .fill('姓名\t部门\t上级\t角色\n李娜\t华东组\t王强\t店长\n王强\t华东组\t林晓\t');
  await dialog().getByText('认出了 2 人').waitFor();
  await dialog().getByText('没有角色“店长”').waitFor();
  expect(await grave(page)).toEqual([]);
  await dialog().getByRole('button', { name: '添加 2 人' }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '李娜' }) });
  await row.getByText('王强').waitFor();
  await row.getByText('华东组').waitFor();
  expect(await grave(page)).toEqual([]);

  await row.getByRole('button', { name: '邀请 · 李娜' }).click();
  const link = await dialog().getByRole('textbox', { name: '登录' }).inputValue();
  await page.keyboard.press('Escape');
  await row.getByText('已邀请').waitFor();
  const own = await house.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const phone = await own.newPage();
  await phone.goto(`${house.server.address}${new URL(link).pathname}${new URL(link).search}`);
  await phone.waitForURL('**/app/greetings**');
  await phone.getByRole('button', { name: /李娜/ }).click();
  await phone.getByRole('button', { name: '设置密码' }).click();
  await phone.getByLabel('新密码（至少 10 个字符）').fill('jade river 8');
  await phone.getByLabel('再输一遍新密码').fill('jade river 9');
  await phone.getByRole('button', { name: '保存密码' }).click();
  await phone.getByText('两次输入的新密码不一样').waitFor();
  await phone.getByLabel('再输一遍新密码').fill('jade river 8');
  await phone.getByRole('button', { name: '保存密码' }).click();
  await phone.getByText('密码已保存').waitFor();

  await page.reload();
  await row.getByText('来过').waitFor();
  await row.getByRole('button', { name: '停用 · 李娜' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
  await page.getByText('已停用 1 人').waitFor();
  await phone.reload();
  await phone.getByText('没有这个应用').waitFor();
  await phone.goto(`${house.server.address}/sign-in?from=/design`);
  await phone.getByLabel('账号').fill('李娜');
  await phone.getByLabel('密码').fill('jade river 8');
  await phone.getByRole('button', { name: '登录' }).click();
  await phone.getByText('只有管理员可以这样做').waitFor();
  await own.close();
});

test('who is signed out meanwhile signs in again where he is, and what he did is kept', async () => {
  await page.goto('/design/greetings?part=app.json');
  const name = page.getByRole('textbox', { name: '名称', exact: true }).first();
  await name.waitFor();
  const before = await context.cookies();
  await context.clearCookies();
  await name.fill('打招呼');
  await dialog().getByText('您做的修改还在这个页面上').waitFor();
  expect(await grave(page)).toEqual([]);
  await context.addCookies(before);
  await dialog().waitFor({ state: 'detached' });
  await page.getByText('已保存').first().waitFor();
  await page.reload();
  await expect.poll(() => name.inputValue()).toBe('打招呼');
});
