import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const templates = mkdtempSync(join(tmpdir(), 'templates-'));
let house: RunningHouse;
let kim: Client;
let lee: Client;

/** Writes a template into its folder. */
function write(name: string, files: { readonly [path: string]: unknown }): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(templates, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
}

beforeAll(async () => {
  write('repairs', {
    'app.json': {
      ...{ key: 'repairs', version: '1.0.0', format: 1, label: { 'zh-CN': '报修', en: 'Repairs' } },
      help: { 'zh-CN': '从报修到验收。', en: 'From report to acceptance.' },
    },
    'tables/repair.json': { label: { 'zh-CN': '报修单', en: 'Repair' }, title: 'name', fields: [{ key: 'name', type: 'text' }] },
    'tables/user.json': { extends: true, fields: [{ key: 'badge', type: 'text' }] },
    'processes/repair.json': {
      table: 'repair',
      stages: [
        { key: 'open', label: { 'zh-CN': '待修', en: 'Open' } },
        { key: 'fixed', label: { 'zh-CN': '修好', en: 'Fixed' }, category: 'won' },
      ],
    },
    'roles/boss.json': { label: '主管', admin: true },
    'demo/people.json': { users: [{ key: 'ann', name: 'Ann', roles: ['boss'] }] },
  });
  write('broken', { 'app.json': { key: 'broken', version: '1.0.0', format: 1 }, 'tables/x.json': { fields: 5 } });
  write('notes', { 'readme.json': {} });
  house = await runHouse(lendingApp(), { now: () => Date.parse('2026-03-02T01:00:00Z'), templates });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(async () => {
  await house.stop();
  rmSync(templates, { recursive: true, force: true });
});

test('a template says what is in it; one with errors is none, and the log says why', async () => {
  expect((await kim.get('/api/templates')).body.templates).toEqual([
    {
      key: 'repairs',
      trial: 'try_repairs',
      label: { 'zh-CN': '报修', en: 'Repairs' },
      help: { 'zh-CN': '从报修到验收。', en: 'From report to acceptance.' },
      tables: [{ 'zh-CN': '报修单', en: 'Repair' }],
      processes: [
        {
          label: { 'zh-CN': 'repair', en: 'repair' },
          stages: [
            { label: { 'zh-CN': '待修', en: 'Open' }, category: 'open' },
            { label: { 'zh-CN': '修好', en: 'Fixed' }, category: 'won' },
          ],
        },
      ],
      pages: [],
      roles: [{ 'zh-CN': '主管', en: '主管' }],
    },
  ]);
  expect(house.logged.join('\n')).toMatch(/broken is no template: tables\/x\.json/);
});

test('an app is made of a template without its demo company', async () => {
  const { body: files } = await kim.get('/api/templates/repairs/bundle');
  expect(Object.keys(files)).not.toContain('demo/people.json');
  const mine = { ...files, 'app.json': { ...files['app.json'], key: 'mine' } };
  expect((await kim.post('/api/apps', { files: mine })).body).toEqual({ app: 'mine' });
  expect((await kim.get('/api/apps/mine/tables/repair/records')).body.records).toEqual([]);
});

test('a template is tried with every right in a space of its own, and nothing is installed', async () => {
  const space = '/practice/try_repairs/api';
  expect((await kim.get(`${space}/me`)).body).toMatchObject({
    user: { id: kim.id, name: 'Kim' },
    apps: [{ key: 'try_repairs', roles: ['boss'] }],
  });
  const [first] = (await kim.get(`${space}/apps/try_repairs/tables/repair/records?sort=name`)).body.records;
  const moved = await kim.post(`${space}/apps/try_repairs/tables/repair/records/${first.id}/move`, {
    to: 'fixed',
    version: first.version,
  });
  expect([moved.status, moved.body.record.values.stage]).toEqual([200, 'fixed']);
  expect(house.house.apps.keys()).toEqual(['lending', 'mine']);
  expect((await kim.get('/api/me')).body.apps.map(({ key }: { key: string }) => key)).toEqual(['lending', 'mine']);
});

test('only who may make apps sees, takes, tries or clears a template; what is none is none', async () => {
  const asked = [
    lee.get('/api/templates'),
    lee.get('/api/templates/repairs/bundle'),
    lee.get('/practice/try_repairs/api/me'),
    lee.post('/api/apps/try_repairs/practice/reset'),
  ];
  for (const answer of asked) expect((await answer).status).toBe(403);
  expect((await kim.get('/api/templates/broken/bundle')).status).toBe(404);
  expect((await kim.get('/practice/try_nothing/api/me')).status).toBe(404);
  expect((await kim.post('/api/apps/try_repairs/practice/reset')).status).toBe(204);
});
