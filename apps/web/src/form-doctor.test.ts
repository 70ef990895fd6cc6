import { type DesignerHouse, grave, openDesigner } from '@stepwell/testing';
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
  await page.getByRole('main').waitFor();
});
afterAll(() => house?.stop());

interface Health {
  readonly sent: number;
  readonly givenUp: number;
  readonly fields: readonly {
    readonly key: string;
    readonly visited: number;
    readonly refused: number;
    readonly stopped: number;
  }[];
}

const seen = async () => (await (await context.request.get('/api/apps/hello/forms/greeting/doctor')).json()) as Health;
const field = async (key: string) => (await seen()).fields.find((one) => one.key === key);
const layout = async () => {
  const { files } = (await (await context.request.get('/api/apps/hello/draft')).json()) as { files: Record<string, unknown> };
  return JSON.stringify((files['forms/greeting.json'] as { layout: unknown }).layout);
};

const openForm = async () => {
  await page.goto('/app/hello/table/greeting');
  await page.getByRole('button', { name: '新建问候' }).first().click();
  return page.getByRole('dialog').getByLabel('对谁说');
};

/** Fillings as pages tell them, beside the two that are made here by hand. */
const more = (count: number) =>
  context.request.post('/api/apps/hello/fillings', {
    headers: { Origin: house.server.address },
    data: {
      fillings: Array.from({ length: count }, (_, at) => ({
        form: 'greeting',
        version: 1,
        device: at % 2 ? 'phone' : 'desktop',
        end: at < 6 ? 'given_up' : 'sent',
        ms: 90_000 + at,
        last: at < 6 ? 'tone' : 'owner',
        fields: {
          name: { ms: 30_000, visits: 1, corrections: 0, refused: 0 },
          tone: { ms: 50_000, visits: 2, corrections: 1, refused: 0 },
        },
      })),
    },
  });

test('what people do with a form is seen by its doctor, drawn on the form, and slimmed by one press that can be undone', async () => {
  const who = await openForm();
  await page.getByRole('dialog').getByRole('button', { name: '创建' }).click();
  await page.getByRole('alert').waitFor();
  await who.fill('王姐');
  await page.getByRole('dialog').getByLabel('说什么').fill('无');
  await page.getByRole('dialog').getByRole('button', { name: '创建' }).click();
  await page.getByRole('heading', { name: '王姐' }).waitFor();
  await expect.poll(seen).toMatchObject({ sent: 1, givenUp: 0 });
  expect(await field('name')).toMatchObject({ visited: 1, refused: 1, stopped: 0 });

  await (await openForm()).fill('李工');
  await page.getByRole('dialog').getByLabel('说什么').fill('早');
  await page.goto('/app/hello/table/greeting');
  await expect.poll(seen).toMatchObject({ sent: 1, givenUp: 1 });
  expect(await field('words')).toMatchObject({ visited: 2, stopped: 1 });

  for (const name of ['赵总', '钱姐', '孙哥', '周姐'])
    await context.request.post('/api/apps/hello/tables/greeting/records', {
      headers: { Origin: house.server.address },
      data: { values: { name, words: '--' } },
    });
  expect((await more(20)).status()).toBe(204);

  await page.goto('/design/hello?part=forms/greeting.json');
  await page.getByText('表单医生', { exact: true }).click();
  const panel = page.getByRole('complementary', { name: '表单医生' });
  await panel.getByText(/放弃的人里有 86% 停在“语气”/).waitFor();
  await panel.getByText(/2 个字段在 100% 的记录里是空的/).waitFor();
  await panel.getByText(/“说什么”里有 100% 是应付的内容/).waitFor();
  expect(await grave(page)).toEqual([]);

  await page.getByRole('button', { name: '语气', exact: true }).click();
  await panel.getByText(/的填写停在这里/).waitFor();
  await panel.getByRole('button', { name: '← 表单属性' }).click();

  const before = await layout();
  await panel.getByRole('button', { name: /一键精简/ }).click();
  await expect.poll(layout).toContain('"collapsed":true');
  await page.getByText('没有问题').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(layout).toBe(before);
});

test('a guide written in the designer shows itself the first time, is at hand from then on, and says who has learned it', async () => {
  await page.goto('/design/hello?part=forms/greeting.json');
  await page.getByRole('button', { name: '新建操作指引' }).click();
  const name = page.getByRole('textbox', { name: '名称' }).first();
  await name.fill('怎样问候');
  await page.getByRole('textbox', { name: '怎么做' }).fill('先看对方在做什么。\n- 站定再开口\n- 看着对方');
  await page.getByRole('button', { name: '添加练习' }).click();
  await page.getByRole('textbox', { name: '练习', exact: true }).fill('向同事问一次好');
  await page.getByText('没有问题').waitFor();
  expect(await grave(page)).toEqual([]);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('已发布 v2').waitFor();

  await openForm();
  const guide = page.getByRole('dialog').getByRole('region', { name: '怎样问候' });
  await guide.getByRole('listitem').filter({ hasText: '看着对方' }).waitFor();
  await guide.getByRole('button', { name: '标为完成' }).click();
  await guide.getByText('已完成').waitFor();
  await guide.getByRole('button', { name: /知道了|收起/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '怎样问候' }).waitFor();
  expect(await grave(page)).toEqual([]);

  await openForm();
  await page.getByRole('dialog').getByRole('button', { name: '怎样问候' }).click();
  await guide.getByText('先看对方在做什么。').waitFor();

  await page.goto('/design/hello?part=guides/guide.json');
  const learners = page.getByRole('complementary', { name: '学习进度' });
  await learners.getByText('2 人中 1 人看过').waitFor();
  await learners.getByRole('listitem').filter({ hasText: '林晓' }).getByText('1/1').waitFor();
  await learners.getByRole('listitem').filter({ hasText: '周远' }).getByText('还没看').waitFor();
});

test('who practises does so in a space of its own, marked on every page, and nothing of it reaches the real data', async () => {
  await page.goto('/app/hello');
  await page.getByRole('button', { name: /林晓/ }).click();
  await page.getByRole('link', { name: '练习空间' }).click();
  await page.waitForURL('**/practice/hello/app/hello**');
  const band = page.getByRole('status').filter({ hasText: '不会进入正式数据' });
  await band.waitFor();
  await page.goto('/practice/hello/app/hello/table/greeting');
  await page.getByText('练习问候 1').first().waitFor();
  await page.getByRole('button', { name: '新建问候' }).first().click();
  await page.getByRole('dialog').getByLabel('对谁说').fill('练习的王姐');
  await page.getByRole('dialog').getByRole('button', { name: '创建' }).click();
  await page.getByRole('heading', { name: '练习的王姐' }).waitFor();
  expect(page.url()).toContain('/practice/hello/app/hello/table/greeting/');
  expect(await grave(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await band.getByRole('link', { name: '退出练习' }).click();
  await page.waitForURL((url) => url.pathname === '/app/hello' || url.pathname.startsWith('/app/hello/'));
  const { records } = (await (await context.request.get('/api/apps/hello/tables/greeting/records?limit=1000')).json()) as {
    records: { values: { name: string } }[];
  };
  expect(records.filter(({ values }) => values.name.startsWith('练习'))).toEqual([]);
});
