import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const DAY = 24 * 60 * 60 * 1000;
const APP = '/api/apps/lending';
let clock = Date.parse('2026-03-02T01:00:00Z');
let house: RunningHouse;
let kim: Client;
let lee: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => clock });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

interface User {
  readonly id: string;
  readonly version: number;
  readonly values: { readonly name: string; readonly manager: { readonly id: string } | string | null };
}
const users = async (app = APP): Promise<readonly User[]> => (await kim.get(`${app}/tables/user/records?sort=name`)).body.records;
const names = async () => (await users()).map(({ values }) => values.name);
const entrance = async (id: string) => (await kim.get(`${APP}/people`)).body.people.find((one: { id: string }) => one.id === id);
const enter = async (link: string) => {
  const answer = await fetch(`${house.address}${new URL(link).pathname}${new URL(link).search}`, { redirect: 'manual' });
  return [answer.status, answer.headers.get('location')];
};
const helper = (name: string, more: object = {}) => ({ name, roles: ['helper'], ...more });

test('people come in with roles, who leads them and an account; a link lets each of them in once, within a week', async () => {
  const { body, status } = await kim.post(`${APP}/people`, {
    people: [helper('Nia', { manager: 1 }), helper(' Oto ', { manager: kim.id, email: 'oto@example.com' })],
  });
  expect(status).toBe(201);
  const [nia, oto] = body.people;
  const found = await users();
  expect(found.map(({ values }) => values.name)).toEqual(['Kim', 'Lee', 'Moe', 'Nia', 'Oto']);
  expect(JSON.stringify(found.find(({ id }) => id === nia)?.values.manager)).toContain(oto);
  expect(await entrance(nia)).toEqual({
    ...{ id: nia, signInName: 'Nia', hasPassword: false, seenAt: null, invitedUntil: null, mayInvite: true },
  });
  const invited = await kim.post(`${APP}/people/${nia}/invitation`);
  expect([invited.status, invited.headers.get('cache-control')]).toEqual([201, 'no-store']);
  expect((await entrance(nia)).invitedUntil).toBe(invited.body.until);
  clock += 6 * DAY;
  kim = await house.as('kim');
  expect(await enter(invited.body.link)).toEqual([302, '/app/lending']);
  expect((await enter(invited.body.link))[0]).toBe(401);
  expect((await entrance(nia)).seenAt).toBe(new Date(clock).toISOString());
  const late = await kim.post(`${APP}/people/${oto}/invitation`);
  clock += 8 * DAY;
  expect((await enter(late.body.link))[0]).toBe(401);
});

test('everything that is wrong with a list is told at its place, and nobody of it comes in', async () => {
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
  const before = await names();
  const { status, body } = await kim.post(`${APP}/people`, {
    people: [
      helper('Pia'),
      helper(''),
      helper('lee'),
      helper('Uma', { roles: ['nothing'] }),
      helper('Vic'),
      helper('ＶＩＣ'),
      helper('Wes', { email: 'not an address' }),
    ],
  });
  expect([status, body.error.code]).toEqual([422, 'PEOPLE_NOT_ADDED']);
  const told = body.error.problems.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
  expect(told).toEqual(
    expect.arrayContaining([
      '#/people/2/name ALREADY_HERE',
      '#/people/4/name NAME_TWICE',
      '#/people/5/name NAME_TWICE',
      expect.stringMatching(/^#\/people\/1\/name /),
      expect.stringMatching(/^#\/people\/3\/roles/),
      expect.stringMatching(/^#\/people\/6\/email /),
    ]),
  );
  expect(await names()).toEqual(before);
  expect(await house.house.signIn.accounts.byName('Pia')).toBeUndefined();
});

test('only who looks after an app sees who gets in, adds or invites; who left is not invited', async () => {
  const moe = (await users()).find(({ values }) => values.name === 'Moe') as User;
  const asked = [
    lee.get(`${APP}/people`),
    lee.post(`${APP}/people`, { people: [helper('Eve')] }),
    lee.post(`${APP}/people/${moe.id}/invitation`),
  ];
  for (const answer of asked) expect((await answer).status).toBe(403);
  const off = await kim.patch(`${APP}/tables/user/records/${moe.id}`, { version: moe.version, values: { active: false } });
  expect(off.status).toBe(200);
  expect((await kim.post(`${APP}/people/${moe.id}/invitation`)).status).toBe(404);
});

test('the last administrator can neither be disabled nor lose his role', async () => {
  const [one] = (await users()).filter(({ id }) => id === kim.id);
  const path = `${APP}/tables/user/records/${kim.id}`;
  const { version } = one as User;
  const asked = [
    await kim.patch(path, { version, values: { roles: ['helper'] } }),
    await kim.patch(path, { version, values: { active: false } }),
  ];
  for (const { status, body } of asked) expect([status, body.error.code]).toEqual([422, 'LAST_ADMINISTRATOR']);
  expect((await users()).find(({ id }) => id === kim.id)).toEqual(one);
});

test('nobody hands out a link into apps that are not his; who answers for a person brings the same person along', async () => {
  const files = {
    'app.json': { key: 'other', version: '1.0.0', format: 1 },
    'roles/boss.json': { admin: true },
    'roles/helper.json': {},
  };
  expect((await kim.post('/api/apps', { files })).status).toBe(201);
  expect((await kim.post('/api/apps/other/people', { people: [helper('lee', { roles: ['boss'] })] })).status).toBe(201);
  expect((await users('/api/apps/other')).map(({ id }) => id)).toContain(lee.id);
  // Lee looks after the other app alone.
  const nia = (await users()).find(({ values }) => values.name === 'Nia') as User;
  const brought = await lee.post('/api/apps/other/people', { people: [helper('nia')] });
  expect([brought.status, brought.body.error.problems[0].code]).toEqual([422, 'NAME_TAKEN']);
  expect((await kim.post('/api/apps/other/people', { people: [helper('nia')] })).status).toBe(201);
  const refused = await lee.post(`/api/apps/other/people/${nia.id}/invitation`);
  expect([refused.status, refused.body.error.code]).toEqual([403, 'MAY_NOT_INVITE']);
  const shown = (await lee.get('/api/apps/other/people')).body.people.find(({ id }: { id: string }) => id === nia.id);
  expect(shown.mayInvite).toBe(false);
  expect((await kim.post(`/api/apps/other/people/${nia.id}/invitation`)).status).toBe(201);
});
