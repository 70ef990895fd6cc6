import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemoHouse, launchBrowser, openDemo } from '@stepwell/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'record-page-'));
let server: DemoHouse;
let browser: Browser;
let session: Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>;

const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;
const writeJson = (path: string, content: unknown) => writeFileSync(join(folder, path), JSON.stringify(content));

/** A label that would run, were it ever taken for more than words. */
const BAIT = '<img src="x" onerror="window.hasRun=1"><script>window.hasRun=1</script>';

/** The small example with something to do, something proposed, and answers that belong to a greeting. */
function prepare(): void {
  cpSync(join(import.meta.dirname, '../../../examples/hello'), folder, { recursive: true });
  const process = readJson('processes/greeting.json') as { stages: object[] };
  const [draft, ...further] = process.stages;
  const due = { after: '4h', calendar: 'always' };
  writeJson('processes/greeting.json', { ...process, stages: [{ ...draft, assignee: 'owner', due }, ...further] });
  const autofill = [{ on: 'tone', set: { words: "if(tone = 'warm', '你好呀', '您好')" } }];
  writeJson('forms/greeting.json', { ...readJson('forms/greeting.json'), autofill });
  writeJson('forms/greeting_quick.json', { table: 'greeting', kind: 'quick', layout: ['name', 'tone', 'words'], autofill });
  writeJson('tables/answer.json', {
    label: { 'zh-CN': '回答', en: 'Answer' },
    title: 'text',
    fields: [
      { key: 'text', type: 'text', required: true, label: { 'zh-CN': '内容', en: 'Text' } },
      { key: 'greeting', type: 'relation', table: 'greeting', inverse: 'answers', label: { 'zh-CN': '问候', en: 'Greeting' } },
    ],
  });
  writeJson('tables/bait.json', { label: BAIT, title: 'name', fields: [{ key: 'name', type: 'text', label: BAIT, help: BAIT }] });
}

beforeAll(async () => {
  prepare();
  [server, browser] = await Promise.all([openDemo(folder), launchBrowser()]);
  const context = await browser.newContext();
  await context.request.get(server.people[0]?.link ?? '');
  session = await context.storageState();
  await context.close();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const GREETINGS = '/api/apps/hello/tables/greeting/records';

async function openPage(isPhone: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.address,
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: 'zh-CN',
    storageState: session,
  });
  return context.newPage();
}

async function makeGreeting(page: Page, name: string): Promise<string> {
  const answer = await page.request.post(GREETINGS, {
    headers: { Origin: server.address },
    data: { values: { name } },
  });
  return ((await answer.json()) as { record: { id: string } }).record.id;
}

/** How many pixels the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate<number>(
    `Math.max(...[document.documentElement, document.querySelector('main')].map((one) => one.scrollWidth - one.clientWidth))`,
  );

const countOf = async (page: Page, name: string): Promise<number> => {
  const where = encodeURIComponent(`name = '${name}'`);
  const answer = await page.request.get(`${GREETINGS}?where=${where}`);
  return ((await answer.json()) as { records: unknown[] }).records.length;
};

const sizes = [
  ['a desktop', false],
  ['a phone', true],
] as const;

test.each(sizes)('on %s, a record says what is to be done and by when; what was done can be taken back', async (_, isPhone) => {
  const page = await openPage(isPhone);
  const id = await makeGreeting(page, `世界${isPhone}`);
  await page.goto(`/app/hello/table/greeting/${id}`);
  const tasks = page.getByRole('region', { name: '任务' });
  await tasks.getByText('3 小时').waitFor();
  await page.getByText('按「全天候」计时').waitFor();
  await page.getByText('写好要说的话，再发出。').waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await tasks.getByRole('button', { name: /^完成「/ }).click();
  await tasks.getByText('任务都已完成。').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await tasks.getByRole('button', { name: /^完成「/ }).waitFor();
  await page.getByText('撤销了对任务').waitFor();
  await page.getByPlaceholder('写一句话，用 @ 提醒同事').fill('周五前回复');
  await page.getByRole('button', { name: '发送' }).click();
  await page.getByRole('listitem').filter({ hasText: '周五前回复' }).waitFor();
  await page.getByRole('button', { name: '新建回答' }).click();
  await page.getByLabel(/内容/).fill('收到');
  await page.getByRole('button', { name: '创建', exact: true }).click();
  await page.getByRole('heading', { name: '收到' }).waitFor();
  await page.goto(`/app/hello/table/greeting/${id}`);
  await page.getByRole('link', { name: '收到' }).waitFor();
  await page.getByRole('button', { name: '补充说什么' }).click();
  await page.locator('#field-words').fill('您好');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('修改了说什么').waitFor();
  await page.goto('/app/hello/tasks');
  await page.getByText('今天到期').or(page.getByText('一周内')).first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test.each(sizes)(
  'on %s, a form proposes, and what is sent without a network is sent once when it is back',
  async (_, isPhone) => {
    const page = await openPage(isPhone);
    const name = `断网${isPhone}`;
    await page.goto('/app/hello/table/greeting');
    await page.getByRole('button', { name: '快速新建' }).click();
    await page.locator('#field-name').fill(name);
    await page.locator('#field-tone').click();
    await page
      .getByTitle('热情')
      .or(page.getByRole('option', { name: '热情' }))
      .last()
      .click();
    await page.getByRole('button', { name: /^采用/ }).waitFor();
    if (isPhone) await page.getByRole('button', { name: /^采用/ }).tap();
    else await page.locator('#field-words').press('Tab');
    expect(await page.locator('#field-words').inputValue()).toBe('你好呀');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '创建', exact: true }).click();
    await page.getByText('恢复后会自动提交一次').waitFor();
    expect(await countOf(page, name)).toBe(0);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name }).waitFor();
    expect(await countOf(page, name)).toBe(1);
    await page.context().close();
  },
);

test('a label with a script in it is words in the list, the form and the designer, and nothing of it runs', async () => {
  const context = await browser.newContext({ baseURL: server.address, storageState: session, locale: 'zh-CN' });
  const made = await context.request.post('/api/apps/hello/tables/bait/records', {
    headers: { 'Idempotency-Key': 'bait', Origin: server.address },
    data: { values: { name: BAIT } },
  });
  expect(made.status()).toBe(201);
  const page = await context.newPage();
  const isWords = async (place: Locator) => {
    await place.filter({ visible: true }).first().waitFor();
    expect(await page.evaluate('[window.hasRun ?? 0, document.querySelectorAll("img[src=x]").length]')).toEqual([0, 0]);
  };
  await page.goto('/app/hello/table/bait');
  await isWords(page.getByRole('columnheader', { name: BAIT }));
  await isWords(page.getByRole('link', { name: BAIT }));
  await page.getByRole('button', { name: /^新建/ }).filter({ visible: true }).first().click();
  await isWords(page.getByRole('dialog').getByLabel(BAIT));
  await page.goto('/design/hello?part=tables/bait.json');
  await isWords(page.getByText(BAIT));
  await context.close();
});
