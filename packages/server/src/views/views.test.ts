import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const VIEWS = '/api/apps/lending/tables/loan/views';
let house: RunningHouse;
let now = Date.parse('2026-03-02T01:00:00Z');
let kim: Client;
let lee: Client;
let moe: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => now });
  [kim, lee, moe] = [await house.as('kim'), await house.as('lee'), await house.as('moe')];
});
afterAll(() => house.stop());

interface View {
  readonly id: string;
  readonly version: number;
  readonly name: string;
}
const save = async (client: Client, body: object): Promise<View> => {
  const answer = await client.post(VIEWS, body);
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return answer.body.view as View;
};
const namesFor = async (client: Client, page = '') =>
  (await client.get(`${VIEWS}${page && `?page=${page}`}`)).body.views.map(({ name }: View) => name) as string[];
const refused = async (asked: Promise<{ status: number; body: { error?: { code: string } } }>) => {
  const { status, body } = await asked;
  return [status, body.error?.code];
};

test('what a list shows is kept under a name, for oneself, and read back as it was', async () => {
  const shows = {
    search: 'atlas',
    where: "kind = 'map' and owner = me",
    sort: '-fee,name',
    columns: [{ key: 'name', width: 300 }, { key: 'fee' }],
  };
  const { id, name } = await save(lee, { name: '  My maps ', shows });
  expect(name).toBe('My maps');
  const { views } = (await lee.get(VIEWS)).body;
  expect(views).toEqual([{ id, version: 1, name: 'My maps', roles: [], shows, isDefault: false, isMine: true, mayChange: true }]);
  expect([await namesFor(moe), await namesFor(kim)]).toEqual([[], []]);
  for (const ask of [moe.patch(`${VIEWS}/${id}`, { version: 1, name: 'x' }), moe.remove(`${VIEWS}/${id}`)])
    expect(await refused(ask)).toEqual([404, 'NO_SUCH_VIEW']);
});

test('a list of a page has views of its own', async () => {
  expect(await refused(lee.post(VIEWS, { name: 'Elsewhere', page: 'nowhere', shows: {} }))).toEqual([404, 'NO_SUCH_ADDRESS']);
  expect(await namesFor(lee, 'nowhere')).toEqual([]);
});

test('an administrator shows a view to a role; whoever has it sees it, and only administrators change it', async () => {
  const shared = await save(kim, { name: 'Books out', roles: ['helper'], shows: { where: "kind = 'book'" } });
  expect(await namesFor(lee)).toContain('Books out');
  expect(await namesFor(moe)).toEqual(['Books out']);
  const [seen] = (await moe.get(VIEWS)).body.views;
  expect(seen).toMatchObject({ isMine: false, mayChange: false, roles: ['helper'] });
  expect(await refused(moe.patch(`${VIEWS}/${shared.id}`, { version: 1, name: 'Mine now' }))).toEqual([403, 'ADMIN_ONLY']);
  expect(await refused(moe.remove(`${VIEWS}/${shared.id}`))).toEqual([403, 'ADMIN_ONLY']);
  expect((await kim.patch(`${VIEWS}/${shared.id}`, { version: 1, roles: [] })).status).toBe(200);
  expect(await namesFor(moe)).toEqual([]);
});

test('who is no administrator keeps views for himself only, and a role must be one of the app', async () => {
  expect(await refused(lee.post(VIEWS, { name: 'For all', roles: ['helper'], shows: {} }))).toEqual([403, 'ADMIN_ONLY']);
  const own = await save(lee, { name: 'Own', shows: {} });
  expect(await refused(lee.patch(`${VIEWS}/${own.id}`, { version: 1, roles: ['helper'] }))).toEqual([403, 'ADMIN_ONLY']);
  const { status, body } = await kim.post(VIEWS, { name: 'x', roles: ['keeper', 'chief'], shows: {} });
  expect([status, body.error.problems[0].path]).toEqual([422, '#/roles/1']);
});

test('a view cannot ask for what its maker may not read, and widens nobody’s rights', async () => {
  const secret = { where: "secret = 'x'" };
  expect(await refused(lee.post(VIEWS, { name: 'Secrets', shows: secret }))).toEqual([403, 'FORBIDDEN']);
  expect(await refused(lee.post(VIEWS, { name: 'Secrets', shows: { sort: 'secret' } }))).toEqual([403, 'FORBIDDEN']);
  const column = await lee.post(VIEWS, { name: 'Secrets', shows: { columns: [{ key: 'name' }, { key: 'secret' }] } });
  expect([column.status, column.body.error.problems[0].path]).toEqual([422, '#/shows/columns/1/key']);
  await kim.post('/api/apps/lending/tables/loan/records', { values: { name: 'Hidden', secret: 'x' } });
  await save(kim, { name: 'Secrets', roles: ['helper'], shows: secret });
  const { views } = (await lee.get(VIEWS)).body;
  const { where } = views.find(({ name }: View) => name === 'Secrets').shows;
  const list = lee.get(`/api/apps/lending/tables/loan/records?where=${encodeURIComponent(where)}`);
  expect(await refused(list)).toEqual([403, 'FORBIDDEN']);
});

test('a formula that makes no sense is refused with its place', async () => {
  const { status, body } = await lee.post(VIEWS, { name: 'Wrong', shows: { where: 'fe > 1' } });
  expect([status, body.error.problems[0].code]).toEqual([422, 'UNKNOWN_FIELD']);
  expect(await refused(lee.post(VIEWS, { name: ' ', shows: {} }))).toEqual([400, 'MALFORMED']);
  expect(await refused(lee.post(VIEWS, { name: 'x', shows: { rows: 3 } }))).toEqual([400, 'MALFORMED']);
});

test('of two who change a view at once one is told', async () => {
  const { id } = await save(lee, { name: 'Both', shows: {} });
  expect((await lee.patch(`${VIEWS}/${id}`, { version: 1, shows: { sort: 'name' } })).body.view).toMatchObject({ version: 2 });
  expect(await refused(lee.patch(`${VIEWS}/${id}`, { version: 1, name: 'Late' }))).toEqual([409, 'VIEW_CHANGED']);
});

test('each has one default of his own, also among the views of his role', async () => {
  const shared = await save(kim, { name: 'Everyone’s', roles: ['helper'], shows: {} });
  const own = await save(lee, { name: 'Only mine', shows: {} });
  const defaults = async (client: Client) =>
    (await client.get(VIEWS)).body.views.filter((view: { isDefault: boolean }) => view.isDefault).map(({ name }: View) => name);
  expect((await lee.post(`${VIEWS}/${shared.id}/default`)).body.view.isDefault).toBe(true);
  await lee.post(`${VIEWS}/${own.id}/default`);
  expect([await defaults(lee), await defaults(moe)]).toEqual([['Only mine'], []]);
  await lee.remove(`${VIEWS}/${own.id}/default`);
  expect(await defaults(lee)).toEqual([]);
});

test('who may read nothing of a table sees none of its views', async () => {
  const answer = await lee.get('/api/apps/lending/tables/department/views');
  expect([answer.status, answer.body.error.code]).toEqual([403, 'FORBIDDEN']);
});

test('a deleted view comes back within 30 days, and not after', async () => {
  const first = await save(lee, { name: 'First', shows: {} });
  await lee.remove(`${VIEWS}/${first.id}`);
  expect(await namesFor(lee)).not.toContain('First');
  expect((await lee.post(`${VIEWS}/${first.id}/restore`)).body.view).toMatchObject({ name: 'First' });
  expect(await namesFor(lee)).toContain('First');
  await lee.remove(`${VIEWS}/${first.id}`);
  now += 31 * 24 * 3_600_000;
  lee = await house.as('lee');
  expect(await refused(lee.post(`${VIEWS}/${first.id}/restore`))).toEqual([404, 'NO_SUCH_VIEW']);
});
