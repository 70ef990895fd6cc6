import { join } from 'node:path';
import {
  type Deed,
  type DemoHouse,
  type LiveLoad,
  launchBrowser,
  mouseWalker,
  openEmpty,
  still,
  verify,
  type Walker,
  workLive,
} from '@stepwell/testing';
import type { APIRequestContext, Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const APP = '/api/apps/sales_crm';
const DEALS = `${APP}/tables/opportunity/records`;

let house: DemoHouse;
let browser: Browser;
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  [house, browser] = await Promise.all([openEmpty(join(import.meta.dirname, '../../../examples/sales-crm')), launchBrowser()]);
  for (const { name, link } of house.people) {
    const context = await browser.newContext({
      baseURL: house.address,
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    });
    expect((await context.request.get(link)).ok()).toBe(true);
    contexts.set(name, context);
  }
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const [ADMIN, CHIEF, MANAGER, REP] = ['系统管理员', '何江澜', '赵国栋', '王思远'];
const contextOf = (name: string) => contexts.get(name) as BrowserContext;

async function pageOf(name: string, path: string): Promise<Page> {
  const page = await contextOf(name).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(path);
  return page;
}

interface Deal {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const headers = () => ({ Origin: house.address });

/** Somebody's requests through HTTP. */
const asking = (request: APIRequestContext) => ({
  create: (values: object) => request.post(DEALS, { headers: headers(), data: { values } }),
  move: ({ id, version }: Deal, to: string, values: object = {}) =>
    request.post(`${DEALS}/${id}/move`, { headers: headers(), data: { to, version, values } }),
  read: async (id: string): Promise<Deal> => (await (await request.get(`${DEALS}/${id}`)).json()).record,
  count: async (where: string): Promise<number> =>
    (await (await request.get(`${DEALS}?count=true&limit=1&where=${encodeURIComponent(where)}`)).json()).total,
});

/** What reps do all day: an answer other than the expected one is told. */
function deedsOf(request: APIRequestContext, customer: string): { readonly deeds: readonly Deed[]; readonly made: string[] } {
  const [made, last] = [[] as string[], new Map<number, Deal>()];
  const { create, move, read } = asking(request);
  const told = (status: number, wanted: number, text: string) =>
    status === wanted ? undefined : `${status} in place of ${wanted}: ${text.slice(0, 300)}`;
  const deeds: Deed[] = [
    {
      name: 'create',
      go: async (turn) => {
        const line = turn % 2 === 0 ? 'valve' : 'spare';
        const answer = await create({ name: `Load ${turn}`, product_line: line, customer, amount: 1000 + turn });
        const { record } = await answer.json();
        if (answer.status() === 201) made.push(record.id);
        last.set(turn, record);
        return told(answer.status(), 201, JSON.stringify(record));
      },
    },
    {
      name: 'read',
      go: async (turn) => {
        const deal = await read(last.get(turn)?.id ?? '');
        return deal.values['name'] === `Load ${turn}` ? undefined : `another record: ${JSON.stringify(deal)}`;
      },
    },
    {
      name: 'move',
      // Of the long way the first stage is not left before the first call: that refusal is the expected answer.
      go: async (turn) => {
        const isLong = turn % 2 === 0;
        const answer = await move(last.get(turn) as Deal, isLong ? 'needs' : 'quote');
        const text = await answer.text();
        const isRefused = isLong && answer.status() === 422 && text.includes('STAGE_NOT_READY');
        return isRefused ? undefined : told(answer.status(), 200, text);
      },
    },
    {
      name: 'list',
      go: async () => {
        const answer = await request.get(`${DEALS}?limit=20&sort=-created_at&select=name,stage,process,due_at`);
        return told(answer.status(), 200, await answer.text());
      },
    },
  ];
  return { deeds, made };
}

const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const dialog = (page: Page) => page.getByRole('dialog');
/** A part of the app in the tree at the left: the kind it is under, and its name. */
const part = (page: Page, kind: string, name: string) =>
  button(page.getByRole('navigation', { name: '应用的组成' }).getByRole('region', { name: kind, exact: true }), name);
const stageRow = (page: Page, index: number) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('textbox', { name: '阶段' }) })
    .nth(index);

async function publish({ page, press }: Walker, version: number): Promise<void> {
  await press(button(page.getByRole('banner'), '发布'));
  await press(button(dialog(page), '发布'));
  await page.getByText(`已发布为 v${version}`).waitFor();
}

/** Goes back to a version; what is said there of the records is read, and where they go is picked. */
async function goTo(
  { page, press, pick }: Walker,
  version: number,
  how: { says: readonly RegExp[]; stage?: string },
): Promise<void> {
  await press(button(page.getByRole('banner'), '历史'));
  const row = dialog(page)
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^v${version}\\b`) });
  await press(button(row, '回到此版本'));
  const back = page.getByRole('dialog', { name: `回到 v${version}？` });
  for (const text of how.says) await back.getByText(text).waitFor();
  if (how.stage !== undefined) await pick(back.getByRole('combobox', { name: /^移到/ }), how.stage);
  await press(button(back, `回到 v${version}`));
  await page.getByText(`已回到 v${version} 的内容`).waitFor();
}

/** A line of its own with its own steps: a new choice of the field that tells the lines apart. */
async function addLine({ page, press, write }: Walker): Promise<void> {
  await press(part(page, '流程', '快速流程（管件、备件）'));
  await press(button(page, '给一部分记录另设步骤'));
  await write('云服务', dialog(page).getByRole('combobox', { name: '哪一类另走一套步骤' }));
  await press(button(dialog(page), '建好这套步骤'));
  await button(page, '产品线 是 云服务').waitFor();
  await write('2 小时', stageRow(page, 0).getByRole('textbox', { name: '时限' }));
  await write('开通试用', stageRow(page, 1).getByRole('textbox', { name: '阶段' }));
  await press(button(page, '添加阶段'));
  await write('上线验收', stageRow(page, 3).getByRole('textbox', { name: '阶段' }));
  await page.getByText('已保存').waitFor();
}

const column = (board: Page, name: string) => board.getByRole('region', { name, exact: true });
const pathOn = async (page: Page, id: string) => {
  await page.goto(`/app/sales_crm/table/opportunity/${id}`);
  const path = page.getByRole('list', { name: '阶段' });
  await path.waitFor();
  return (await path.getByRole('listitem').allInnerTexts()).map((text) => text.trim());
};

const QUICK = ['初步接触', '报价谈判', '合同签署', '赢单'];
const CLOUD = ['初步接触', '开通试用', '合同签署', '上线验收', '赢单'];

let load: LiveLoad;
/** The records that the load was told to be there. */
let kept: readonly string[];

test('S07, S18, S75: while people work, a product line with steps of its own is added by clicks, taken back and brought again; nothing fails, nothing is lost', async () => {
  const rep = asking(contextOf(REP).request);
  const customer = await contextOf(REP).request.post(`${APP}/tables/customer/records`, {
    headers: headers(),
    data: { values: { name: '宁波恒力阀业' } },
  });
  const { id: buyer } = (await customer.json()).record;
  const { deeds, made } = deedsOf(contextOf(MANAGER).request, buyer);
  load = workLive(2, deeds);
  kept = made;
  const create = async (values: object) =>
    ((await (await rep.create({ customer: buyer, amount: 5000, ...values })).json()) as { record: Deal }).record;
  const old = await create({ name: '恒力备件年单', product_line: 'spare' });

  const walker = mouseWalker(await pageOf(ADMIN, '/design/sales_crm'));
  const board = await pageOf(REP, '/app/sales_crm/page/deal_board');
  await column(board, '报价谈判').waitFor();
  await load.more(8);
  await addLine(walker);
  await publish(walker, 2);

  // The board that stood open has the stages of both, each by its names; what is of the new line goes its own way.
  await column(board, '报价谈判 / 开通试用').waitFor();
  await column(board, '上线验收').waitFor();
  await button(board, /新建商机/).click();
  await dialog(board).getByLabel('商机名称').fill('云图看板订阅');
  await dialog(board).getByRole('combobox', { name: '产品线' }).click();
  const choice = board.getByRole('listbox').locator('..').getByText('云服务', { exact: true }).filter({ visible: true }).last();
  await still(choice);
  await choice.click();
  await button(dialog(board), '创建').click();
  await board.getByRole('heading', { level: 1, name: '云图看板订阅' }).waitFor();
  const id = board.url().split('/').at(-1) ?? '';
  expect(await pathOn(board, id)).toEqual(CLOUD);
  expect(await pathOn(board, old.id)).toEqual(QUICK);
  const [young, elder] = [await rep.read(id), await rep.read(old.id)];
  expect(Date.parse(String(young.values['due_at'])) - Date.now()).toBeGreaterThan(7_000_000);
  expect([elder.values['due_at'], elder.values['process'], elder.values['process_version']]).toEqual([null, 'quick_sales', 1]);

  // Each goes on by its own rules: what is the end for one has a stage before it for the other.
  const steps = async (deal: string, ...stages: readonly string[]) => {
    const answers: number[] = [];
    for (const to of stages) answers.push((await rep.move(await rep.read(deal), to, { customer: buyer, amount: 5000 })).status());
    return answers;
  };
  expect(await steps(old.id, 'quote', 'contract', 'won')).toEqual([200, 200, 200]);
  expect(await steps(id, 'quote', 'contract', 'won', 'stage')).toEqual([200, 200, 422, 200]);
  const fresh = await create({ name: '云图二期', product_line: young.values['product_line'] });
  expect(fresh.values['process']).toBe(young.values['process']);

  await goTo(walker, 1, {
    says: [/2 条记录改由条件符合的其他流程管理/, /“上线验收”没有了，里面还有 1 条记录/, /“云服务”没有了，还有 2 条记录在用/],
    stage: '初步接触',
  });
  await board.goto('/app/sales_crm/page/deal_board');
  await column(board, '报价谈判').waitFor();
  await expect.poll(() => column(board, '初步接触').getByText('云图看板订阅').count()).toBe(1);
  expect(await column(board, '上线验收').count()).toBe(0);
  expect((await rep.read(id)).values['product_line']).toBe(young.values['product_line']);

  await goTo(walker, 2, { says: [/记录一条都不会丢/] });
  expect(await pathOn(board, fresh.id)).toEqual(CLOUD);
  expect(await pathOn(board, old.id)).toEqual(QUICK);
  expect(await steps(fresh.id, 'quote')).toEqual([200]);

  await load.more(8);
  expect(load.failed).toEqual([]);
});

const seesHome = async (name: string, home: string): Promise<Page> => {
  const page = await pageOf(name, '/app/sales_crm');
  await page
    .getByRole('main')
    .getByText(new RegExp(`· ${home}$`))
    .waitFor();
  return page;
};

test('S77: three people have three homes; what one begins with and what another finds there is changed by clicks, and is there when they come again', async () => {
  for (const [name, home] of [
    [CHIEF, '全公司'],
    [MANAGER, '团队'],
    [REP, '今天'],
  ] as const)
    await (await seesHome(name, home)).close();

  const { page, press, pick, write, ...hands } = mouseWalker(await pageOf(ADMIN, '/design/sales_crm'));
  await press(part(page, '角色', '大区经理'));
  await pick(page.getByRole('combobox', { name: '首页' }), '静默商机');
  await press(part(page, '页面', '今天'));
  await press(button(page.getByRole('region', { name: '添加组件' }), '指标'));
  await write(
    '我手上的单',
    page.getByRole('complementary', { name: '属性' }).getByRole('textbox', { name: '名称', exact: true }).first(),
  );
  await page.getByRole('region', { name: '我手上的单', exact: true }).waitFor();
  await publish({ page, press, pick, write, ...hands }, 5);

  await seesHome(MANAGER, '静默商机');
  await seesHome(CHIEF, '全公司');
  const rep = await seesHome(REP, '今天');
  await rep.getByRole('region', { name: '我手上的单', exact: true }).waitFor();

  await load.stop();
  expect(load.failed).toEqual([]);
  expect(kept.length).toBe(load.done.get('create'));
  expect(await asking(contextOf(MANAGER).request).count("startsWith(name, 'Load ')")).toBe(kept.length);
  const { status, entries } = verify(house.data);
  expect(status).toBe(0);
  const deeds = [...load.done].map(([name, times]) => `${times} × ${name}`).join(', ');
  console.log(`Under way meanwhile: ${deeds}; ${entries} audit entries hold`);
});
