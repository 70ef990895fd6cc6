import type { WireMigration } from '@stepwell/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
const LOANS = `${APP}/tables/loan/records`;
let house: RunningHouse;
let kim: Client;
const ids: string[] = [];

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => Date.parse('2026-03-02T01:00:00Z') });
  kim = await house.as('kim');
  const operations = [
    { op: 'insert', at: 'processes/loan.json#/stages', value: { key: 'checked' }, before: '@out' },
    { op: 'insert', at: 'tables/loan.json#/fields/@kind/options', value: { key: 'film' } },
  ];
  const { body } = await kim.post(`${APP}/draft`, { revision: 0, name: 'Films', operations });
  expect((await kim.post(`${APP}/publish`, { revision: body.revision })).body).toEqual({ version: 2 });
  for (const stage of ['checked', 'checked', 'asked']) {
    const made = await kim.post(LOANS, { values: { name: 'Atlas', kind: 'film', stage } });
    expect(made.status).toBe(201);
    ids.push(made.body.record.id);
  }
});
afterAll(() => house.stop());

const valuesOf = async () =>
  Promise.all(ids.map(async (id) => (await kim.get(`${LOANS}/${id}`)).body.record.values as Record<string, unknown>));
const back = (version: number, body: object = {}) => kim.post(`${APP}/versions/${version}/restore`, body);

test('before one goes back it is told which records hold what the former version does not know', async () => {
  const { plan } = (await kim.get(`${APP}/versions/1/review`)).body as { plan: readonly WireMigration[] };
  expect(plan.map(({ kind, count, stage, option }) => [kind, count, stage?.key ?? option?.name])).toEqual([
    ['option_removed', 3, 'loan/kind/film'],
    ['stage_removed', 2, 'checked'],
  ]);
  expect((await kim.get(`${APP}/versions/2/review`)).body).toEqual({ plan: [] });
});

test('what is said makes no sense or is not allowed: nothing is published', async () => {
  const lee = await house.as('lee');
  const refused = [
    await back(1, { stages: { 'loan/checked': 'nowhere' } }),
    await back(1, { options: { 'loan/kind/film': 'song' } }),
    await back(1, { stages: [] }),
    await back(9),
    await kim.get(`${APP}/versions/9/review`),
    await lee.get(`${APP}/versions/1/review`),
    await lee.post(`${APP}/versions/1/restore`, {}),
  ];
  expect(refused.map(({ status, body }) => [status, body.error.code])).toEqual([
    [422, 'STAGE_IN_USE'],
    [422, 'OPTION_IN_USE'],
    [400, expect.any(String)],
    [404, expect.any(String)],
    [404, expect.any(String)],
    [403, expect.any(String)],
    [403, expect.any(String)],
  ]);
  expect((await kim.get(`${APP}/versions`)).body.versions).toHaveLength(2);
});

test('what nothing is said about stays as it is, and going forward it is known again', async () => {
  expect((await back(1)).body).toEqual({ version: 3 });
  const before = (await valuesOf()).map(({ kind, stage }) => [kind, stage]);
  expect(before).toEqual([
    ['film', 'checked'],
    ['film', 'checked'],
    ['film', 'asked'],
  ]);
  expect((await back(2)).body).toEqual({ version: 4 });
  expect((await valuesOf()).map(({ kind, stage }) => [kind, stage])).toEqual(before);
});

test('what is said is done by a job that begins with the version', async () => {
  const answers = { stages: { 'loan/checked': 'asked' }, options: { 'loan/kind/film': 'map' } };
  expect((await back(1, answers)).body).toEqual({ version: 5 });
  const jobs = await house.house.store.platform.all<{ id: string }>({ sql: 'select id from _job' });
  for (const job of jobs) expect(await house.finished(kim, job)).toMatchObject({ state: 'done', failed: 0 });
  expect((await valuesOf()).map(({ kind, stage }) => [kind, stage])).toEqual(ids.map(() => ['map', 'asked']));
});

test('a record in a stage that nobody knows any more goes on in one that is known', async () => {
  expect((await back(2)).body).toEqual({ version: 6 });
  const made = await kim.post(LOANS, { values: { name: 'Reel', stage: 'checked' } });
  const { id } = made.body.record;
  expect((await back(1)).body).toEqual({ version: 7 });
  const { version } = (await kim.get(`${LOANS}/${id}`)).body.record;
  const stuck = await kim.patch(`${LOANS}/${id}`, { version, values: { copies: 3 } });
  expect([stuck.status, stuck.body.error.missing]).toMatchObject([422, [{ kind: 'stage' }]]);
  const moved = await kim.post(`${LOANS}/${id}/move`, { version, to: 'asked' });
  expect([moved.status, moved.body.record.values.stage]).toEqual([200, 'asked']);
});
