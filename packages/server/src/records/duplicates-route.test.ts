import type { App } from '@stepwell/definition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan';
const MEMBERS = '/api/apps/lending/tables/member';
let house: RunningHouse;
let kim: Client;
let lee: Client;
let moe: Client;

/** Loans are warned of, members refused. */
function guardedApp(): App {
  const app = lendingApp();
  const guards = new Map([
    ['loan', [{ compare: [{ field: 'name' }, { field: 'secret' }], do: 'warn' as const }]],
    ['member', [{ compare: [{ field: 'phone' }], do: 'refuse' as const }]],
  ]);
  return { ...app, tables: app.tables.map((table) => ({ ...table, duplicates: guards.get(table.key) })) };
}

beforeAll(async () => {
  house = await runHouse(guardedApp());
  [kim, lee, moe] = [await house.as('kim'), await house.as('lee'), await house.as('moe')];
});
afterAll(() => house.stop());

const ask = async (client: Client, values: object, id?: string) => {
  const { status, body } = await client.post(`${LOANS}/duplicates`, { values, ...(id && { id }) });
  expect([status, body.error]).toEqual([200, undefined]);
  return body.duplicates as {
    field: string;
    similarity: number;
    does: string;
    message: string;
    record?: { id: string; values: object };
  }[];
};
const create = async (client: Client, values: object) => (await client.post(`${LOANS}/records`, { values })).body;

test('while somebody types he is told what it may be the same as, with what helps to tell', async () => {
  const { record } = await create(lee, { name: 'Atlas of the World', secret: 'shelf 12' });
  expect(await ask(lee, { name: 'atlas, of the world' })).toEqual([
    {
      field: 'name',
      similarity: 1,
      does: 'warn',
      message: 'Name: the same as “Atlas of the World”, which is here already.',
      record: {
        id: record.id,
        version: 1,
        values: { name: 'Atlas of the World', owner: lee.id, created_at: expect.any(String) },
      },
    },
  ]);
  expect(await ask(lee, { name: 'Atlas of the Wrold' })).toMatchObject([{ similarity: expect.closeTo(1 - 1 / 15, 5) }]);
  expect(await ask(lee, { name: 'atlas of the world' }, record.id)).toEqual([]);
  expect(await ask(lee, { name: 'Globe' })).toEqual([]);
  expect(await ask(lee, { fee: 'what is still being written', name: '' })).toEqual([]);
});

test('what he may not see he is told of without a word of what it is', async () => {
  await create(kim, { name: '世界地图集第三版', secret: '保险柜里' });
  const [found] = await ask(moe, { name: '世界地图集第三版' });
  expect(found).toEqual({
    field: 'name',
    similarity: 1,
    does: 'warn',
    message: 'Name: the same as a record of somebody else, which you may not see.',
  });
  const whole = await kim.post(`${LOANS}/duplicates`, { values: { name: '世界地图集第三版' } });
  expect(whole.body.duplicates[0].record.values).toMatchObject({ secret: '保险柜里' });
});

test('by a field that he may not read nobody is led to a record that he may see', async () => {
  await create(lee, { name: 'Almanac', secret: 'under the third floorboard' });
  const [found] = await ask(lee, { secret: 'under the third floorboard' });
  expect(found).toEqual({
    field: 'secret',
    similarity: 1,
    does: 'warn',
    message: expect.stringContaining('which you may not see'),
  });
  const { warnings } = await create(lee, { name: 'Yearbook', secret: 'under the third floorboard' });
  expect(warnings).toEqual([{ key: 'secret', message: found?.message }]);
});

test('a record that is made all the same is made, with a warning that names the other', async () => {
  const first = await create(lee, { name: 'Ledger of 1890' });
  const { record, warnings } = await create(lee, { name: 'LEDGER OF 1890' });
  expect(record.version).toBe(1);
  expect(warnings).toEqual([
    { key: 'name', message: 'Name: the same as “Ledger of 1890”, which is here already.', record: first.record.id },
  ]);
});

test('where the table refuses it, it is refused at the field, in both languages', async () => {
  await lee.post(`${MEMBERS}/records`, { values: { name: 'Ann', phone: '13812345678' } });
  const { status, body } = await lee.post(`${MEMBERS}/records`, { values: { name: 'Anna', phone: '+86 138 1234 5678' } });
  expect([status, body.error.code]).toEqual([422, 'INVALID_VALUES']);
  expect(body.error.problems).toMatchObject([
    {
      path: '#/values/phone',
      code: 'DUPLICATE',
      message: { 'zh-CN': '电话：与已有的“Ann”相同。', en: 'Phone: the same as “Ann”, which is here already.' },
    },
  ]);
});

test('only who may write there may ask, and in the shape of the question', async () => {
  const users = '/api/apps/lending/tables/user/duplicates';
  expect((await lee.post(users, { values: {} })).status).toBe(403);
  expect((await lee.post('/api/apps/lending/tables/nowhere/duplicates', { values: {} })).status).toBe(404);
  expect((await lee.post(`${LOANS}/duplicates`, { value: {} })).status).toBe(400);
  expect((await kim.post(users, { values: { name: 'x' } })).body).toEqual({ duplicates: [] });
});
