import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
let clock = Date.parse('2026-03-02T01:00:00Z');
let house: RunningHouse;
let kim: Client;
let lee: Client;

const guides = [
  {
    key: 'asking',
    process: 'loan',
    stage: 'asked',
    text: 'Ask',
    exercises: [
      { key: 'lend', label: 'Lend' },
      { key: 'take_back', label: 'Take back' },
    ],
  },
];

beforeAll(async () => {
  house = await runHouse({ ...lendingApp(), guides } as never, { now: () => clock });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

const seen = (client: Client, guide: string, body = {}) => client.post(`${APP}/guides/${guide}/seen`, body);

test('who has seen a guide and done its exercises is kept from the first time on', async () => {
  expect((await lee.get(`${APP}/guides`)).body).toEqual({ seen: [], done: [] });
  expect((await seen(lee, 'asking')).status).toBe(204);
  clock += 60_000;
  expect((await seen(lee, 'asking')).status).toBe(204);
  expect((await seen(lee, 'asking', { exercise: 'lend' })).status).toBe(204);
  expect((await lee.get(`${APP}/guides`)).body).toEqual({ seen: ['asking'], done: [{ guide: 'asking', exercise: 'lend' }] });
  expect((await kim.get(`${APP}/guides`)).body).toEqual({ seen: [], done: [] });
  for (const wrong of [seen(lee, 'none'), seen(lee, 'asking', { exercise: 'none' })]) expect((await wrong).status).toBe(404);
});

test('those who design the app see how far everybody is, who has not begun first; nobody else does', async () => {
  expect((await lee.get(`${APP}/guides/asking/people`)).status).toBe(403);
  const { people } = (await kim.get(`${APP}/guides/asking/people`)).body;
  expect(
    people.map(({ name, seenAt, done }: never) => [
      name,
      seenAt,
      (done as { exercise: string }[]).map(({ exercise }) => exercise),
    ]),
  ).toEqual([
    ['Kim', null, []],
    ['Moe', null, []],
    ['Lee', '2026-03-02T01:00:00.000Z', ['lend']],
  ]);
});

test('the picture of a guide is shown to the people of the app as soon as it is published', async () => {
  const picture = (await kim.upload('/api/files', { name: 'how.txt', bytes: 'a picture' })).body.id as string;
  expect((await lee.get(`/api/files/${picture}`)).status).toBe(404);
  const { revision } = (await kim.get(`${APP}/draft`)).body;
  const add = { op: 'set', at: 'guides/asking.json#/media', value: [{ picture }] };
  const stepped = await kim.post(`${APP}/draft`, { revision, name: 'Picture', operations: [add] });
  expect((await kim.post(`${APP}/publish`, { revision: stepped.body.revision })).body).toEqual({ version: 2 });
  expect((await lee.get(`/api/files/${picture}`)).status).toBe(200);
});
