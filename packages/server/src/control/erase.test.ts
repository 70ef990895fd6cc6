import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type RunningHouse, runHouse } from '../testing/running.ts';
import { erase } from './erase.ts';

const MEMBERS = '/api/apps/lending/tables/member/records';
let house: RunningHouse;

beforeAll(async () => {
  house = await runHouse(lendingApp());
});
afterAll(() => house.stop());

/** Every table of the platform and the app in which a text still stands. */
async function whereStands(text: string): Promise<string[]> {
  const { platform } = house.house.store;
  const sql = "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name <> '_app'";
  const found: string[] = [];
  for (const { name } of await platform.all<{ name: string }>({ sql })) {
    const rows = await platform.all({ sql: `select * from "${name}"` });
    if (JSON.stringify(rows).includes(text)) found.push(name);
  }
  return found;
}

const ask = (table: string, id: string) => ({ app: 'lending', table, id, reason: 'asked for it', by: 'kim' });

test('a deleted record is forgotten everywhere, the audit holds and says by whom and why', async () => {
  const kim = await house.as('kim');
  const { record } = (await kim.post(MEMBERS, { values: { name: 'Ms Zimmermann' } })).body;
  await kim.patch(`${MEMBERS}/${record.id}`, { values: { phone: '13912345678' } });
  await kim.post(`${MEMBERS}/${record.id}/comment`, { text: 'Ms Zimmermann called' });
  await expect(erase(house.house, ask('member', record.id))).rejects.toMatchObject({ code: 'NOT_IN_BIN' });
  await kim.remove(`${MEMBERS}/${record.id}`);
  const { entries } = await erase(house.house, ask('member', record.id));
  expect(entries).toBeGreaterThan(3);
  expect(await whereStands('Zimmermann')).toEqual([]);
  expect(await whereStands('13912345678')).toEqual([]);
  expect((await house.house.store.verify()).fault).toBeNull();
  const sql = 'select erased from _audit where record = ? and erased is not null limit 1';
  const [entry] = await house.house.store.platform.all<{ erased: string }>({ sql, parameters: [record.id] });
  expect(JSON.parse(entry?.erased ?? '')).toMatchObject({ by: 'kim', reason: 'asked for it' });
});

test('a user becomes somebody nameless who cannot sign in; what he made stays', async () => {
  const [moe, kim] = [await house.as('moe'), await house.as('kim')];
  const { values } = (await kim.get(`/api/apps/lending/tables/user/records/${moe.id}`)).body.record;
  await erase(house.house, ask('user', moe.id));
  expect(await whereStands(values.name)).toEqual([]);
  expect((await moe.get('/api/me')).status).toBe(401);
  const after = (await kim.get(`/api/apps/lending/tables/user/records/${moe.id}`)).body.record.values;
  expect(after).toMatchObject({ name: '—', active: false });
  expect((await house.house.store.verify()).fault).toBeNull();
});

test('what a user wrote in a pilot goes with him, in fields that only the pilot has too', async () => {
  const [kim, lee] = [await house.as('kim'), await house.as('lee')];
  const app = '/api/apps/lending';
  const nick = { key: 'user', extends: true, fields: [{ key: 'nick', type: 'text' }] };
  const set = { op: 'set', at: 'tables/user.json', value: nick };
  const { revision } = (await kim.post(`${app}/draft`, { revision: 0, name: 'Nick', operations: [set] })).body;
  expect((await kim.post(`${app}/pilot`, { revision, people: [kim.id, lee.id] })).status).toBe(200);
  const him = `${app}/tables/user/records/${lee.id}`;
  const { version } = (await kim.get(him)).body.record;
  expect((await kim.patch(him, { version, values: { nick: 'Quetzal' } })).status).toBe(200);
  expect((await lee.post(`${app}/pilot/remarks`, { text: 'Ask Quetzal', page: '/' })).status).toBe(204);
  await erase(house.house, ask('user', lee.id));
  expect(await whereStands('Quetzal')).toEqual([]);
  await kim.remove(`${app}/pilot`);
});

test('what was never there cannot be erased', async () => {
  await expect(erase(house.house, ask('member', 'nobody'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(erase(house.house, ask('nothing', 'nobody'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(erase(house.house, { ...ask('member', 'x'), app: 'no' })).rejects.toMatchObject({ code: 'NO_SUCH_APP' });
});
