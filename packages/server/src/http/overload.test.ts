import type { Model } from '@stepwell/engine';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { doLine, linesDone } from '../jobs/job-rows.ts';
import { networkOf } from '../sign-in/network-of.ts';
import { Tries } from '../sign-in/tries.ts';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
let house: RunningHouse;
let kim: Client;
let lee: Client;
let model: Model;
let release: () => void = () => undefined;
beforeAll(async () => {
  house = await runHouse(lendingApp());
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
  const app = await house.house.apps.find('lending');
  if (!app) throw new Error('The app is not there');
  model = app.model;
});
afterEach(() => release());
afterAll(() => house.stop());

/** Holds the writer up and lets as many wait for it as may; `done` resolves when they are through. */
async function fillWriter(): Promise<{ done: Promise<unknown> }> {
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let first: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    first = house.house.store.transact(model, () => {
      begun();
      return held;
    });
  });
  const others = Array.from({ length: 5001 }, () => house.house.store.transact(model, async () => undefined));
  return { done: Promise.allSettled([first, ...others]) };
}

const signIn = (name: string, language = 'en') =>
  fetch(`${house.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ name, password: 'wrong-password' }),
  });
const told = async (answer: Response) => [
  answer.status,
  Number(answer.headers.get('retry-after')) > 0,
  ((await answer.json()) as { error: unknown }).error,
];

test('when too many wait to write, one more is told when to come again, and nothing of his is written', async () => {
  const { done } = await fillWriter();
  const refused = await lee.post(LOANS, { values: { name: 'Too many' } });
  expect([refused.status, refused.headers.get('retry-after'), refused.body.error]).toEqual([
    503,
    '2',
    { code: 'OVERLOADED', message: 'The system is busy. Please try again in a moment.' },
  ]);
  const file = await lee.upload('/api/files', { name: 'a.txt', bytes: 'text' });
  expect([file.status, file.body.error.code]).toEqual([503, 'OVERLOADED']);
  expect((await lee.get(`${LOANS}?count=true`)).status).toBe(200);
  release();
  await done;
  expect((await lee.get(`${LOANS}?count=true&search=Too`)).body.total).toBe(0);
  expect((await lee.post(LOANS, { values: { name: 'Later' } })).status).toBe(201);
}, 30_000);

test('an app whose people could not be read while too many waited is open again afterwards', async () => {
  const users = `/api/apps/lending/tables/user/records/${lee.id}`;
  const { version } = (await kim.get(users)).body.record;
  expect((await kim.patch(users, { version, values: { phone: '13800000000' } })).status).toBe(200);
  const { done } = await fillWriter();
  expect((await lee.get('/api/apps/lending/definition')).status).toBe(503);
  release();
  await done;
  expect((await lee.get('/api/apps/lending/definition')).status).toBe(200);
}, 30_000);

test('a job that begins while too many wait to write is done when they are through', async () => {
  const body = { select: ['name'], format: 'csv' };
  const begun = lee.post('/api/apps/lending/tables/loan/export', body);
  const { job } = (await begun).body;
  const { done } = await fillWriter();
  setTimeout(release, 600);
  const [{ state }] = await Promise.all([house.finished(lee, job), done]);
  expect(state).toBe('done');
  expect(house.logged).toEqual([]);
}, 30_000);

test('when too many passwords are being looked at, one more is told when to come again, in both languages', async () => {
  const answers = await Promise.all(
    Array.from({ length: 90 }, (_, at) => signIn(`nobody-${at}`, at % 2 ? 'zh-CN' : 'en').then(told)),
  );
  const by = (wanted: number) => answers.filter(([status]) => status === wanted);
  expect(by(401).length + by(503).length).toBe(90);
  expect(by(401).length).toBeGreaterThan(60);
  for (const [, hasTime, error] of by(503)) expect([hasTime, (error as { code: string }).code]).toEqual([true, 'OVERLOADED']);
  expect((await signIn('nobody-new')).status).toBe(401);
}, 60_000);

test('a name that is tried too often is told how long to wait, in both languages; an address that is does not lock out others', async () => {
  const errors: unknown[] = [];
  for (let count = 0; count < 12; count++) errors.push(await told(await signIn('lee', count === 11 ? 'zh-CN' : 'en')));
  const said = errors.slice(-2).map((answer) => JSON.stringify(answer));
  expect(said[0]).toContain('429,true,{"code":"TOO_MANY_TRIES"');
  expect(said[1]).toContain('429,true,{"code":"TOO_MANY_TRIES"');
  expect(said[1]).toMatch(/[\u4e00-\u9fff]/);
}, 60_000);

test('tries are counted by network, the least recent forgotten first, never more than ten thousand', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('::ffff:192.0.2.7')).toBe('::ffff:192.0.2.7');
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2::9'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
  const tries = new Tries(2, 1000);
  for (let at = 0; at < 25_000; at++) tries.note(`name-${at}`, at / 100);
  expect([tries.size, tries.note('name-24999', 250), tries.note('name-24999', 250)]).toEqual([10_000, 0, expect.any(Number)]);
  tries.note('late', 5000);
  expect(tries.size).toBe(1);
});

test('a line of a job waits for a writer that others keep busy, and is done once', async () => {
  const app = await house.house.apps.find('lending');
  const from = { locale: 'en', address: '127.0.0.1' } as const;
  const actor = app && (await house.house.apps.actorIn(app, kim.id, from));
  if (!app || !actor) throw new Error('Kim is not there');
  const { done } = await fillWriter();
  const command = { kind: 'create', table: 'loan', values: { name: 'Patient' } } as const;
  const line = doLine(house.house, { app, actor }, command, { job: 'patient', line: 1 });
  setTimeout(release, 400);
  expect((await line).row.values['name']).toBe('Patient');
  await done;
  expect((await linesDone(house.house, 'patient', 1, 9)).size).toBe(1);
});
