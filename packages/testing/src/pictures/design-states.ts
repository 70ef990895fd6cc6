import type { APIRequestContext, Locator, Page } from 'playwright-core';
import type { Place } from './plan.ts';

type Files = { readonly [path: string]: unknown };
type Role = Parameters<Page['getByRole']>[0];

/** What is called so in one language or the other. */
const called = (on: Page | Locator, role: Role, names: string) => on.getByRole(role, { name: new RegExp(`^(${names})`) }).first();
const press = (page: Page, names: string) => called(page, 'button', names).click();

interface Designing {
  readonly app: string;
  readonly files: Files;
}

interface Staged {
  readonly key: string;
  readonly label?: unknown;
}

interface Process {
  readonly table: string;
  readonly stages: readonly (Staged & Readonly<Record<string, unknown>>)[];
}

const processesIn = (files: Files) =>
  Object.entries(files).flatMap(([path, content]) => (path.startsWith('processes/') ? [{ path, ...(content as Process) }] : []));

/** The first stage that has something of a kind, and its process. */
function stageWith(files: Files, property: string) {
  const all = processesIn(files);
  const found = all.find(({ stages }) => stages.some((stage) => stage[property] !== undefined)) ?? all[0];
  const place = found?.stages.findIndex((stage) => stage[property] !== undefined) ?? 0;
  return { path: found?.path ?? '', table: found?.table ?? '', place: Math.max(0, place) };
}

const largest = (files: Files, folder: string): string =>
  Object.keys(files)
    .filter((path) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => JSON.stringify(files[b]).length - JSON.stringify(files[a]).length)[0] ?? '';

const json = async (request: APIRequestContext, path: string) => (await request.get(path)).json();

type Operations = readonly { readonly op: string; readonly at: string; readonly value: unknown }[];

/** What whoever has a new record gets. */
const tasksIn = (files: Files): Operations =>
  processesIn(files).map(({ path, table, stages }) => {
    const { owner } = files[`tables/${table}.json`] as { owner?: string };
    const task = { to: owner ?? 'created_by', title: { 'zh-CN': '先打个招呼', en: 'Say hello first' } };
    return { op: 'set', at: `${path}#/stages/@${stages[0]?.key}/do`, value: [{ task }] };
  });

/** What some may have before all do. */
const helpIn = (files: Files): Operations => [
  {
    op: 'set',
    at: `${largest(files, 'forms')}#/help`,
    value: { 'zh-CN': '写得越清楚，后面越省事。', en: 'The clearer, the easier later.' },
  },
];

/** Something in the draft that is worth trying, unless there is. */
async function changeDraft(request: APIRequestContext, app: string, operations: Operations): Promise<void> {
  const { revision, draft, basedOn } = await json(request, `/api/apps/${app}/draft`);
  if (revision > 0) return;
  const data = { draft, basedOn, revision, name: '…', operations };
  const answer = await request.post(`/api/apps/${app}/draft`, { data });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** Gives two people what they may have before the others, unless some have it. */
async function beginPilot(request: APIRequestContext, { app, files }: Designing): Promise<void> {
  const { pilot } = await json(request, `/api/apps/${app}/pilot`);
  if (pilot) return;
  await request.delete(`/api/apps/${app}/draft`);
  await changeDraft(request, app, helpIn(files));
  const { revision } = await json(request, `/api/apps/${app}/draft`);
  const { records } = await json(request, `/api/apps/${app}/tables/user/records`);
  const people = (records as { id: string }[]).slice(0, 2).map(({ id }) => id);
  const data = { revision, people, despiteScenarios: true };
  const answer = await request.post(`/api/apps/${app}/pilot`, { data });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** Selects a stage of the process and opens a tab of its panel. */
const stageTab = (place: number, tab: string) => async (page: Page) => {
  await page
    .getByRole('textbox', { name: /^(阶段|Stage)$/ })
    .nth(place)
    .click();
  await called(page, 'tab', tab).click();
};

/** Opens the test-run and makes a record of samples in a table. */
async function tryRecord(page: Page, table: unknown): Promise<void> {
  await press(page, '试跑|Try it');
  const form = page.getByRole('region', { name: /^(新建记录|New record)/ });
  const names = Object.values((table as { label: { [locale: string]: string } }).label);
  await form.getByRole('combobox').first().click();
  const wanted = page.locator('.ant-select-item-option').filter({ hasText: new RegExp(`^(${names.join('|')})$`) });
  // Of a long list only what is in sight is there.
  for (let tries = 0; tries < 20 && !(await wanted.count()); tries++) await page.keyboard.press('ArrowDown');
  await wanted.first().dispatchEvent('click');
  await press(page, '填入示例|Fill in samples');
  await form.locator('input:not([value=""])').last().waitFor();
  await called(form, 'button', '新建$|Create').click();
  await page.getByRole('region', { name: /^(可以做的事|What can be done)/ }).waitFor();
}

interface State {
  readonly name: string;
  readonly part?: string;
  readonly before: (page: Page) => Promise<unknown>;
}

/** What stands open of editors that are only looked at. */
const still = (files: Files): readonly State[] => {
  const stage = (name: string, property: string, tab: string) => {
    const { path, place } = stageWith(files, property);
    return { name, part: path, before: stageTab(place, tab) };
  };
  return [
    { name: 'problems', before: (page) => called(page.getByRole('region', { name: /^(问题|Problems)/ }), 'button', '').click() },
    { name: 'history', before: (page) => press(page, '历史|History') },
    { name: 'json', part: largest(files, 'processes'), before: (page) => page.getByTitle('JSON').click() },
    { name: 'field', part: largest(files, 'tables'), before: (page) => page.getByRole('textbox').nth(2).click() },
    { name: 'item', part: largest(files, 'forms'), before: (page) => page.locator('fieldset button').nth(3).click() },
    { name: 'doctor', part: largest(files, 'forms'), before: (page) => page.getByTitle(/^(表单医生|Form doctor)/).click() },
    stage('stage', 'assignee', '阶段|Stage'),
    stage('deadline', 'due', '时限|Deadline'),
    stage('gates', 'exit', '进出条件|Conditions'),
    stage('checkpoints', 'checkpoints', '动作与检查点|Actions'),
    { name: 'flow', part: largest(files, 'processes'), before: (page) => page.getByTitle(/^(流程图|Flow)/).click() },
    {
      name: 'widget',
      part: largest(files, 'pages'),
      before: (page) => page.locator('main article, main [data-selected]').nth(4).click(),
    },
    { name: 'rights', part: largest(files, 'roles'), before: (page) => page.locator('tbody th button').nth(2).click() },
    { name: 'add-people', part: 'people', before: (page) => press(page, '添加人员|Add people') },
  ];
};

/** What is done with a draft in which something was changed: tried, published, given to a few. */
const inMotion = ({ app, files }: Designing): readonly State[] => {
  const table = files[`tables/${stageWith(files, 'checkpoints').table}.json`];
  const changed = (then: (page: Page) => Promise<unknown>) => async (page: Page) => {
    await changeDraft(page.request, app, tasksIn(files));
    await page.reload();
    await then(page);
  };
  return [
    { name: 'try', before: changed((page) => tryRecord(page, table)) },
    {
      name: 'try-task',
      before: changed(async (page) => {
        await tryRecord(page, table);
        await press(page, '转交任务|Hand the task on');
      }),
    },
    {
      name: 'try-checkpoint',
      before: changed(async (page) => {
        await tryRecord(page, table);
        await page.locator('[class*="_ways_"]').last().getByRole('button').first().click();
      }),
    },
    { name: 'publish', before: changed((page) => press(page, '发布|Publish')) },
    {
      name: 'pilot',
      before: async (page) => {
        await beginPilot(page.request, { app, files });
        await page.reload();
        await press(page, '.*(试点中|Pilot)');
      },
    },
  ];
};

/** The designer with something of it open: what a plain address does not show. */
export const designStatesOf = (designing: Designing): Pick<Place, 'name' | 'path' | 'before'>[] =>
  [...still(designing.files), ...inMotion(designing)].map(({ name, part, before }) => ({
    name: `design-at-${name}`,
    path: `/design/${designing.app}${part === undefined ? '' : `?part=${part}`}`,
    before: async (page) => void (await before(page)),
  }));

/** The ways to a new app, each with its first question. */
export const startStates = (): Pick<Place, 'name' | 'path' | 'before'>[] =>
  ['粘贴流程表格|Paste', '从表格文件|From a spread', '从空白开始|From nothing'].map((way, at) => ({
    name: `designs-at-${['table', 'sheet', 'nothing'][at]}`,
    path: '/design',
    before: (page) => press(page, way),
  }));
