import { afterAll, beforeAll, expect, test } from 'vitest';
import { erase } from '../control/erase.ts';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
const SPACE = `/practice/lending${APP}`;
let house: RunningHouse;
let kim: Client;
let lee: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => Date.parse('2026-03-02T01:00:00Z') });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

interface Named {
  readonly records: readonly { readonly id: string; readonly version: number; readonly values: { readonly name: string } }[];
}
const loans = async (client: Client, at: string) =>
  ((await client.get(`${at}/tables/loan/records?sort=name`)).body as Named).records;
const names = async (client: Client, at: string) => (await loans(client, at)).map(({ values }) => values.name);

test('who comes into the practice space finds records of his own, under the roles that he has', async () => {
  expect((await lee.get('/practice/lending/api/me')).body.user).toMatchObject({ id: lee.id, name: 'Lee' });
  expect(await names(lee, SPACE)).toEqual(['Practice Loan 1', 'Practice Loan 2', 'Practice Loan 3']);
  expect(await names(lee, APP)).toEqual([]);
  expect((await lee.get(`${SPACE}/draft`)).status).toBe(403);
});

test('what is done there, moved, deleted or told, stays there', async () => {
  const made = await lee.post(`${SPACE}/tables/loan/records`, { values: { name: 'Atlas' } });
  expect(made.status).toBe(201);
  const { id, version } = made.body.record;
  expect((await lee.post(`${SPACE}/tables/loan/records/${id}/comment`, { text: 'Look', to: [kim.id] })).status).toBeLessThan(500);
  expect((await lee.patch(`${SPACE}/tables/loan/records/${id}`, { version, values: { fee: 3 } })).status).toBe(200);
  expect([await names(lee, APP), await names(kim, APP)]).toEqual([[], []]);
  expect((await kim.get(`${APP}/tables/loan/records/${id}`)).status).toBe(404);
  expect((await kim.get('/api/inbox')).body.items).toEqual([]);
  expect(
    await house.house.store.platform.all({ sql: "select 1 from _audit where what = 'create' and record = ?", parameters: [id] }),
  ).toEqual([]);
});

test('nobody comes in who has no part in the app, and nobody is signed out by it', async () => {
  expect((await fetch(`${house.address}${SPACE}/tables/loan/records`)).status).toBe(401);
  expect((await lee.get('/practice/other/api/me')).status).toBe(404);
  const out = await lee.remove('/practice/lending/api/session');
  expect(out.headers.get('set-cookie')).toBeNull();
  expect((await lee.get('/api/me')).status).toBe(200);
});

test('those who design the app begin it anew; a new version of the app is the one that is practised', async () => {
  expect((await lee.post(`${APP}/practice/reset`)).status).toBe(403);
  expect(await names(lee, SPACE)).toContain('Atlas');
  expect((await kim.post(`${APP}/practice/reset`)).status).toBe(204);
  expect(await names(lee, SPACE)).toEqual(['Practice Loan 1', 'Practice Loan 2', 'Practice Loan 3']);
  const { revision } = (await kim.get(`${APP}/draft`)).body;
  const add = { op: 'insert', at: 'tables/loan.json#/fields', value: { key: 'colour', type: 'text' } };
  const stepped = await kim.post(`${APP}/draft`, { revision, name: 'Colour', operations: [add] });
  await kim.post(`${APP}/publish`, { revision: stepped.body.revision });
  const made = await lee.post(`${SPACE}/tables/loan/records`, { values: { name: 'Emma', colour: 'green' } });
  expect(made.body.record.values).toMatchObject({ name: 'Emma', colour: 'green' });
});

const USERS = 'tables/user/records';

test('departments are those of the app, and whoever comes to work there later has a part in the practice too', async () => {
  const { values } = (await kim.get(`${SPACE}/${USERS}/${lee.id}`)).body.record;
  const live = (await kim.get(`${APP}/${USERS}/${lee.id}`)).body.record;
  expect(values).toMatchObject({ name: 'Lee', manager: kim.id, department: live.values.department });
  expect((await kim.get(`${SPACE}/tables/department/records`)).body.records).toMatchObject([{ values: { manager: kim.id } }]);
  await kim.patch(`${APP}/${USERS}/${lee.id}`, { version: live.version, values: { name: 'Lee Min' } });
  expect((await kim.get(`${SPACE}/${USERS}/${lee.id}`)).body.record.values.name).toBe('Lee Min');
  const { id } = (await kim.post(`${APP}/${USERS}`, { values: { name: 'Noa', roles: ['helper'] } })).body.record;
  await house.house.signIn.accounts.add({ id, name: 'noa', locale: 'en' });
  expect(await names(await house.as('noa'), SPACE)).toHaveLength(3);
});

test('who is erased is erased in the practice space too', async () => {
  await erase(house.house, { app: 'lending', table: 'user', id: lee.id, reason: 'asked for it' });
  expect((await kim.get(`${SPACE}/${USERS}/${lee.id}`)).body.record.values).toMatchObject({ name: '—', active: false });
  const left: unknown[] = [];
  await house.house.spaces.within('lending', async ({ store }) => {
    for (const table of ['_audit', '_changes', '_account', 'lending__user'])
      left.push(...(await store.platform.all({ sql: `select * from ${table}` })));
    expect((await store.verify()).fault).toBeNull();
  });
  expect(left.length).toBeGreaterThan(0);
  // As a word: hashes and salts may hold its letters.
  expect(JSON.stringify(left)).not.toMatch(/\bLee\b/);
});
