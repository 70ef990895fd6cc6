import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

let house: RunningHouse;
let kim: Client;
let lee: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => Date.parse('2026-03-02T01:00:00Z') });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

const csv = '名称,数量\n甲,1\n乙,2\n';

test('only who designs an app already sees what can be designed, takes an app away or reads a sheet for a new one', async () => {
  expect((await kim.get('/api/designs')).body).toEqual({
    apps: [{ key: 'lending', label: { 'zh-CN': '借阅', en: 'Lending' }, version: 1 }],
    taken: ['lending'],
  });
  const asked = [
    lee.get('/api/designs'),
    lee.get('/api/apps/lending/bundle'),
    lee.upload('/api/sheets', { name: 'a.csv', bytes: csv }),
  ];
  for (const answer of asked) expect((await answer).status).toBe(403);
});

test('the bundle of an app makes it anew under another key', async () => {
  const taken = await kim.get('/api/apps/lending/bundle');
  expect(taken.headers.get('content-disposition')).toContain('lending.stepwell.json');
  const files = { ...taken.body, 'app.json': { ...taken.body['app.json'], key: 'again' } };
  expect((await kim.post('/api/apps', { files })).body).toEqual({ app: 'again' });
  const other = (await kim.get('/api/apps/again/bundle')).body;
  expect(other['tables/loan.json']).toEqual(taken.body['tables/loan.json']);
  expect((await kim.get('/api/designs')).body.apps.map(({ key }: { key: string }) => key)).toEqual(['again', 'lending']);
});

test('a hostile bundle is refused with every problem at its place, and nothing of it is installed', async () => {
  const app = { key: 'bad', version: '1.0.0', format: 1 };
  const deep = JSON.parse(`${'['.repeat(120)}${']'.repeat(120)}`) as unknown;
  const bundles: [files: Record<string, unknown>, path: string][] = [
    [{}, 'app.json'],
    [{ 'app.json': { ...app, format: 99 } }, 'app.json'],
    [{ 'app.json': app, 'tables/x.json': { title: 'name', fields: [{ key: 'name', type: 'nonsense' }] } }, 'tables/x.json'],
    [{ 'app.json': app, 'tables/x.json': { fields: deep } }, 'tables/x.json'],
    [{ 'app.json': app, 'tables/../../x.json': { fields: [] } }, 'app.json'],
    [{ 'app.json': app }, 'app.json'],
    [{ 'app.json': app, __proto__x: 1, 'tables/x.json': null }, 'tables/x.json'],
  ];
  for (const [files, path] of bundles) {
    const { status, body } = await kim.post('/api/apps', { files });
    expect([status, body.error.code, path]).toEqual([422, 'DRAFT_HAS_ERRORS', path]);
    expect(body.error.problems.some((problem: { path: string }) => problem.path.split('#')[0] === path)).toBe(true);
  }
  const tooDeep = await kim.post('/api/apps', { files: { 'app.json': JSON.parse(`${'['.repeat(300)}${']'.repeat(300)}`) } });
  expect([tooDeep.status, tooDeep.body.error.code]).toEqual([400, 'TOO_DEEP']);
  expect((await kim.get('/api/designs')).body.taken).toEqual(['again', 'lending']);
});

test('a label that is written as a script is a label, shown as it stands', async () => {
  const label = '<script>alert(1)</script>';
  const files = { 'app.json': { key: 'script', version: '1.0.0', format: 1, label }, 'roles/all.json': { admin: true } };
  expect((await kim.post('/api/apps', { files })).status).toBe(201);
  const me = await kim.get('/api/me');
  expect(me.headers.get('content-type')).toContain('json');
  expect(me.body.apps.find(({ key }: { key: string }) => key === 'script').label.en).toBe(label);
});

test('a spreadsheet says its columns and first rows; nothing of it is kept', async () => {
  const before = await house.house.store.platform.all({ sql: 'select count(*) as n from _file' });
  expect((await kim.upload('/api/sheets', { name: 'a.csv', bytes: csv })).body).toEqual({
    columns: ['名称', '数量'],
    rows: [
      ['甲', '1'],
      ['乙', '2'],
    ],
    total: 2,
  });
  const empty = await kim.upload('/api/sheets', { name: 'b.csv', bytes: '' });
  expect([empty.status, empty.body.error.code]).toEqual([422, 'EMPTY_SHEET']);
  expect(await house.house.store.platform.all({ sql: 'select count(*) as n from _file' })).toEqual(before);
});
