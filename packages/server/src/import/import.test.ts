import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const IMPORT = '/api/apps/lending/tables/loan/import';
const LOANS = '/api/apps/lending/tables/loan/records';
let house: RunningHouse;
let kim: Client;
let lee: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp());
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
  for (const name of ['张三', '李四', '李四']) await kim.post('/api/apps/lending/tables/member/records', { values: { name } });
});
afterAll(() => house.stop());

const HEADER = '* 名称（必填）,会员姓名,费用(元),册数,归还日期,类别,说明,阶段';

/** What can be wrong with a row, one kind each. */
const mistakes: readonly (readonly [row: string, reason: RegExp])[] = [
  [',张三,1,1,25/12/2026,书,', /名称：必须填写/],
  ['甲,张三,很多,1,25/12/2026,书,', /费用/],
  ['甲,张三,-5,1,25/12/2026,书,', /费用/],
  ['甲,张三,1,一点五,25/12/2026,书,', /册数/],
  ['甲,张三,1,1,31/02/2026,书,', /归还日期/],
  ['甲,张三,1,1,25/12/2026,沙发,', /类别/],
  ['甲,王五,1,1,25/12/2026,书,', /会员：找不到“王五”/],
  ['甲,李四,1,1,25/12/2026,书,', /会员：有 2 条都叫“李四”/],
  ['甲,张三,1,1,25/12/2026,书,,,多出来的', /比表头多/],
  ['"甲,张三,1,1,25/12/2026,书,', /引号没有成对/],
  ['甲,张三,1,1,25/12/2026,书,,没有的阶段', /阶段|stage/],
];

/** 5,000 rows, 37 of them bad, the bad ones spread among the good. */
function manyRows(): { text: string; bad: Map<number, RegExp> } {
  const lines = [HEADER];
  const bad = new Map<number, RegExp>();
  for (let row = 0; row < 5000; row++) {
    if (row % 135 === 7 && bad.size < 37) {
      const [text, reason] = mistakes[bad.size % mistakes.length] as (typeof mistakes)[number];
      lines.push(text);
      bad.set(row + 2, reason);
    } else
      lines.push(
        `第${row}本,张三,${row / 4},${(row % 9) + 1},${(row % 28) + 1}/12/2026,${row % 2 ? '书' : '地图'},"带""引号""的，说明"`,
      );
  }
  return { text: lines.join('\r\n'), bad };
}

test('5,000 rows in GB18030 with 37 bad ones of every kind make 4,963 records and a file of 37 reasons', async () => {
  const { text, bad } = manyRows();
  const started = await kim.upload(IMPORT, { name: '数据.xls', bytes: Uint8Array.from(iconv.encode(text, 'gb18030')) });
  expect([started.status, started.body.job.state]).toEqual([202, 'waiting']);
  const job = await house.finished(kim, started.body.job);
  expect(job).toMatchObject({ state: 'done', done: 5000, total: 5000, created: 4963, failed: 37 });
  expect(job.result.source).toEqual({ format: 'csv', encoding: 'gb18030', delimiter: ',' });
  expect(job.result.columns.map(({ field }: { field: string }) => field).slice(0, 6)).toEqual([
    'name',
    'member',
    'fee',
    'copies',
    'due_on',
    'kind',
  ]);
  expect((await kim.get(`${LOANS}?limit=1&count=true`)).body.total).toBe(4963);
  const reasons = (await kim.get(`/api/files/${job.errors}`, { 'accept-language': 'zh-CN' })).body as string;
  const rows = reasons.split('\r\n').filter((line) => /^\d+,/.test(line));
  expect(rows).toHaveLength(37);
  const zh = await kim.upload(IMPORT, { name: 'x.csv', bytes: text }, { dryRun: 'true' });
  const dry = await house.finished(kim, zh.body.job);
  expect(dry).toMatchObject({ state: 'done', created: 4963, failed: 37, result: { dryRun: true } });
  expect((await kim.get(`${LOANS}?limit=1&count=true`)).body.total).toBe(4963);
  expect([...bad.keys()].slice(0, 20)).toEqual(dry.result.failed.map(({ line }: { line: number }) => line));
});

test('every reason is in the reader’s language and says what is wrong', async () => {
  const text = [HEADER, ...mistakes.map(([row]) => row)].join('\n');
  const answer = await fetch(house.address + IMPORT, {
    method: 'POST',
    headers: { authorization: `Bearer ${kim.token}`, 'accept-language': 'zh-CN' },
    body: (() => {
      const form = new FormData();
      form.set('dryRun', 'true');
      form.set('file', new File([text], 'a.csv'));
      return form;
    })(),
  });
  const { job } = (await answer.json()) as { job: { id: string } };
  const { result } = await house.finished(kim, job);
  for (const [index, [row, reason]] of mistakes.entries()) expect(result.failed[index]?.reasons.join(' '), row).toMatch(reason);
});

test('what is imported belongs to whoever imports it, unless it is said to be nobody\u2019s', async () => {
  const text = 'name\nnobody 1\nnobody 2';
  const values = JSON.stringify({ owner: null });
  await house.finished(kim, (await kim.upload(IMPORT, { name: 'a.csv', bytes: text }, { values })).body.job);
  const where = encodeURIComponent("name in ['nobody 1', 'nobody 2']");
  const { records } = (await kim.get(`${LOANS}?where=${where}&select=name,owner`)).body;
  expect(records.map(({ values: { owner } }: { values: { owner: unknown } }) => owner)).toEqual([null, null]);
});

test('the mapping can be given, values can be added, and the whole import can be taken back', async () => {
  const text = 'A,B\none,5\ntwo,6';
  const map = JSON.stringify({ A: 'name', B: null });
  const values = JSON.stringify({ copies: 3 });
  const job = await house.finished(lee, (await lee.upload(IMPORT, { name: 'a.csv', bytes: text }, { map, values })).body.job);
  expect(job).toMatchObject({ created: 2, failed: 0 });
  const where = encodeURIComponent("name in ['one', 'two']");
  const made = async () => (await kim.get(`${LOANS}?where=${where}&select=name,copies,owner`)).body.records;
  expect(
    (await made()).map(({ values: { copies, owner } }: { values: { copies: number; owner: string } }) => [copies, owner]),
  ).toEqual([
    [3, lee.id],
    [3, lee.id],
  ]);
  const undo = await kim.post('/api/apps/lending/undo', { undo: job.result.undo });
  expect(undo.status).toBe(404);
  const begun = await lee.post('/api/apps/lending/undo', { undo: job.result.undo });
  expect(begun.status).toBe(202);
  expect(await house.finished(lee, begun.body.job)).toMatchObject({ state: 'done', updated: 2, failed: 0 });
  expect(await made()).toEqual([]);
});

test('a file that is no table, and a mapping to a field there is not, are refused with a sentence', async () => {
  const picture = await kim.upload(IMPORT, {
    name: 'a.csv',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1]),
  });
  expect(await house.finished(kim, picture.body.job)).toMatchObject({
    state: 'failed',
    result: { error: { code: 'NOT_A_SHEET' } },
  });
  const wrong = await kim.upload(IMPORT, { name: 'a.csv', bytes: 'a\n1' }, { map: '{"a":"twice"}' });
  expect([wrong.status, wrong.body.error.code]).toEqual([400, 'BAD_MAP']);
  expect((await kim.upload(IMPORT, { name: 'a.csv', bytes: 'a\n1' }, { map: '{' })).body.error.code).toBe('MALFORMED_JSON');
  expect((await kim.post(IMPORT, {})).body.error.code).toBe('NOT_A_FORM');
});

test('an import that a restart interrupts goes on where it was, and makes no row twice', async () => {
  const lines = Array.from({ length: 3000 }, (_, row) => `again ${row}`);
  const other = await runHouse(lendingApp());
  const client = await other.as('kim');
  const { job } = (await client.upload(IMPORT, { name: 'a.csv', bytes: `name\n${lines.join('\n')}` })).body;
  while (((await client.get(`/api/jobs/${job.id}`)).body.done as number) === 0);
  await other.stop({ keep: true });
  const again = await runHouse(lendingApp(), { folder: other.folder });
  const back = await again.as('kim');
  expect(await again.finished(back, job)).toMatchObject({ state: 'done', done: 3000, created: 3000, failed: 0 });
  expect((await back.get(`${LOANS}?limit=1&count=true`)).body.total).toBe(3000);
  await again.stop();
});

test('an import that is ended before its end keeps what it has done, and that can be taken back', async () => {
  const lines = Array.from({ length: 3000 }, (_, row) => `ended ${row}`);
  const { job } = (await lee.upload(IMPORT, { name: 'a.csv', bytes: `name\n${lines.join('\n')}` })).body;
  while (((await lee.get(`/api/jobs/${job.id}`)).body.created as number) === 0);
  expect((await lee.remove(`/api/jobs/${job.id}`)).body.state).toBe('cancelled');
  const { state, created, result } = await house.finished(lee, job);
  expect([state, created > 0 && created < 3000]).toEqual(['cancelled', true]);
  const where = encodeURIComponent("startsWith(name, 'ended ')");
  const count = async () => (await lee.get(`${LOANS}?where=${where}&count=true&limit=1`)).body.total as number;
  expect(await count()).toBeGreaterThanOrEqual(created);
  await house.finished(lee, (await lee.post('/api/apps/lending/undo', { undo: result.undo })).body.job);
  expect(await count()).toBe(0);
});
