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
});
afterAll(() => house?.stop());

/** A file of the draft as the server has it, as soon as it is as wanted. */
async function kept<T>(path: string, isWanted: (content: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const { files } = (await (await context.request.get('/api/apps/hello/draft')).json()) as { files: Record<string, T> };
    const content = files[path];
    if (content !== undefined && isWanted(content)) return content;
    await page.waitForTimeout(100);
  }
  throw new Error(`${path} did not become what was wanted`);
}

interface Widgets {
  readonly widgets: readonly { readonly key: string; readonly at: readonly number[]; readonly label?: unknown }[];
}

const tree = () => page.getByRole('navigation', { name: '应用的组成' });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** Nothing is wider than the window, and nobody is kept out. */
const isSound = async () => {
  expect(await grave(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
};

test('a page gets a widget from the palette, moved and resized by mouse and by keyboard, showing real data', async () => {
  const made = await context.request.post('/api/apps/hello/tables/greeting/records', {
    headers: { 'Idempotency-Key': 'parts', Origin: house.server.address },
    data: { values: { name: '世界' } },
  });
  expect(made.status()).toBe(201);
  await page.goto('/design/hello?part=pages/greetings.json');
  await page.getByRole('region', { name: '表格', exact: true }).getByText('世界').waitFor();
  await page.getByRole('region', { name: '添加组件' }).getByRole('button', { name: '指标' }).click();
  const at = async (wanted: readonly number[]) => {
    const isThere = ({ widgets }: Widgets) =>
      JSON.stringify(widgets.find(({ key }) => key === 'metric')?.at) === JSON.stringify(wanted);
    await kept('pages/greetings.json', isThere);
  };
  await at([0, 8, 3, 4]);
  const tile = page.getByRole('region', { name: '指标', exact: true });
  await tile.getByText('1', { exact: true }).waitFor();
  const grip = page.getByRole('button', { name: /^移动“指标”/ });
  await grip.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await at([1, 8, 4, 5]);
  const box = await grip.boundingBox();
  if (!box) throw new Error('the widget cannot be seen');
  await page.mouse.move(box.x + 40, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y - 200, { steps: 5 });
  await page.mouse.move(box.x + 40, box.y - 400, { steps: 5 });
  await page.mouse.up();
  // What it was put on makes room.
  await kept<Widgets>(
    'pages/greetings.json',
    ({ widgets }) => JSON.stringify(widgets.map((one) => one.at)) === '[[0,5,12,8],[1,0,4,5]]',
  );
  const panel = page.getByRole('complementary', { name: '属性' });
  await panel.getByRole('textbox', { name: '名称', exact: true }).first().fill('一共');
  await panel.getByRole('textbox', { name: '只显示满足条件的' }).fill("name = '别处'");
  await page.getByRole('region', { name: '一共', exact: true }).getByText('0', { exact: true }).waitFor();
  await isSound();
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await page.getByRole('region', { name: '一共', exact: true }).getByText('1', { exact: true }).waitFor();
});

test('a role is given a right, parameters and a calendar are made, the app is told its week, and all of it is sound', async () => {
  await tree().getByRole('button', { name: '客人' }).click();
  await page.getByRole('combobox', { name: '问候 · 删除' }).selectOption('own');
  await page.getByRole('combobox', { name: '问候 · 修改' }).selectOption('condition');
  await page.getByRole('textbox', { name: '修改：满足此条件的记录' }).fill("owner = me and name <> 'x'");
  const roles = await kept<{ tables: { greeting: object } }>('roles/guest.json', ({ tables }) => 'delete' in tables.greeting);
  expect(roles.tables.greeting).toMatchObject({ read: 'owner = me', create: true, delete: 'owner = me' });
  await isSound();

  await tree().getByRole('button', { name: '新建工作日历' }).click();
  await page.getByRole('textbox', { name: '星期六' }).fill('9-12');
  await page.getByRole('textbox', { name: '星期六' }).press('Enter');
  // Of the year after: then what is known of the calendar does not end soon.
  await button('下一年').click();
  const year = new Date().getFullYear() + 1;
  await button(new RegExp(`${year}-10-01 `)).click();
  await button(new RegExp(`${year}-10-07 `)).click({ modifiers: ['Shift'] });
  await kept<{ holidays?: object[]; week: Record<string, unknown> }>('calendars/business.json', ({ holidays, week }) => {
    const isOne = JSON.stringify(holidays) === JSON.stringify([{ from: `${year}-10-01`, to: `${year}-10-07` }]);
    return isOne && JSON.stringify(week['6']) === '[["09:00","12:00"]]';
  });
  const last = page.getByRole('textbox', { name: '结束', exact: true });
  await last.fill(`${year}/10/8`);
  await last.press('Enter');
  await kept<{ holidays?: object[] }>('calendars/business.json', ({ holidays }) =>
    JSON.stringify(holidays?.[0]).includes(`"to":"${year}-10-08"`),
  );
  await isSound();

  await tree().getByRole('button', { name: '新建参数' }).click();
  await button('添加参数').click();
  await page.getByRole('textbox', { name: /默认值/ }).fill('不是');
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: /默认值/ }).fill('12');
  await page.getByRole('textbox', { name: /默认值/ }).press('Enter');
  await kept<{ default: unknown }[]>('parameters.json', ([first]) => String(first?.default) === '12');
  await isSound();

  await tree().getByRole('button', { name: '应用', exact: true }).click();
  await page.getByRole('combobox', { name: '每周从哪天开始' }).click();
  await page.getByTitle('星期日').click();
  await kept<{ weekStart?: number }>('app.json', ({ weekStart }) => weekStart === 7);
  await page.getByText('没有问题').waitFor();
});

/** In which languages the words of the designer were loaded since the page was. */
const languages = async () => {
  const loaded = (await page.evaluate(`performance.getEntriesByType('resource').map(({ name }) => name)`)) as string[];
  return loaded.flatMap((name) => /\/(en|zh-cn)-[\w-]+\.js/.exec(name)?.[1] ?? []);
};

test('on 1024 points, in English, every editor fits', async () => {
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const part of ['pages/greetings.json', 'roles/guest.json', 'calendars/business.json', 'parameters.json', 'app.json']) {
    await page.goto(`/design/hello?part=${part}`);
    if (part.startsWith('pages/')) {
      await button('EN · Switch to English').waitFor();
      expect(await languages()).toEqual(['zh-cn']);
      await button('EN · Switch to English').click();
    }
    await page.getByRole('radio', { name: 'Visual' }).waitFor({ state: 'attached' });
    if (!part.startsWith('pages/')) expect(await languages()).toEqual(['en']);
    await page.waitForLoadState('networkidle');
    await isSound();
  }
});

test('what somebody wrote as JSON and no editor understands can be mended, and nothing breaks', async () => {
  const { revision, files } = (await (await context.request.get('/api/apps/hello/draft')).json()) as {
    revision: number;
    files: Record<string, unknown>;
  };
  const write = (value: unknown, seen: number) =>
    context.request.post('/api/apps/hello/draft', {
      headers: { Origin: house.server.address },
      data: { revision: seen, name: 'x', operations: [{ op: 'set', at: 'pages/greetings.json', value }] },
    });
  expect((await write({ widgets: [null, 3], label: 7 }, revision)).status()).toBe(200);
  await page.goto('/design/hello?part=pages/greetings.json');
  await page.getByText('mend it in the JSON below').waitFor();
  await write(files['pages/greetings.json'], revision + 1);
  await page.getByRole('region', { name: 'Add a widget' }).waitFor();
});
