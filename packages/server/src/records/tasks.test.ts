import type { App } from '@stepwell/definition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
const TASKS = '/api/apps/lending/tables/task/records';
let house: RunningHouse;
let lee: Client;
let moe: Client;

/** Loans whose first stage gives their owner something to do, at once. */
function withTasks(): App {
  const app = lendingApp();
  const processes = app.processes.map((process) => ({
    ...process,
    stages: process.stages.map((stage, at) => (at === 0 ? { ...stage, assignee: 'owner', due: { after: '1s' } } : stage)),
  }));
  return { ...app, processes };
}

beforeAll(async () => {
  house = await runHouse(withTasks());
  [lee, moe] = [await house.as('lee'), await house.as('moe')];
});
afterAll(() => house.stop());

async function loan(): Promise<{ id: string; task: string }> {
  const { id } = (await lee.post(LOANS, { values: { name: 'Atlas' } })).body.record;
  const { records } = (await lee.get(`${TASKS}?where=${encodeURIComponent(`record = '${id}'`)}`)).body;
  return { id, task: records[0].id };
}

const openTasks = async (client: Client, id: string) => {
  const where = encodeURIComponent(`record = '${id}' and isEmpty(done_at)`);
  return (await client.get(`${TASKS}?where=${where}`)).body.records.length;
};

test('finishing a task answers with a token that takes it back, once and only by who finished it', async () => {
  const { id, task } = await loan();
  const { status, body } = await lee.post(`${LOANS}/${id}/done`, { task });
  expect([status, body.record.id, await openTasks(lee, id)]).toEqual([200, id, 0]);
  expect((await moe.post('/api/apps/lending/undo', { undo: body.undo })).body.error.code).toBe('UNDO_GONE');
  expect((await lee.post('/api/apps/lending/undo', { undo: body.undo })).status).toBe(200);
  expect(await openTasks(lee, id)).toBe(1);
  expect((await lee.post('/api/apps/lending/undo', { undo: body.undo })).body.error.code).toBe('UNDO_GONE');
});

test('a task that was handed on can be taken back, although it is no longer one’s own', async () => {
  const { id, task } = await loan();
  const handed = await lee.post(`${LOANS}/${id}/reassign`, { task, to: moe.id });
  expect(await openTasks(moe, id)).toBe(1);
  const { body } = await moe.post(`${LOANS}/${id}/done`, { task });
  expect(body.record).toEqual({ id, version: 1, values: {} });
  await moe.post('/api/apps/lending/undo', { undo: body.undo });
  expect((await lee.post('/api/apps/lending/undo', { undo: handed.body.undo })).status).toBe(200);
  expect([await openTasks(moe, id), await openTasks(lee, id)]).toEqual([0, 1]);
});

test('a task of nobody, of another record, or for nobody is refused in words', async () => {
  const [one, other] = [await loan(), await loan()];
  const wrong = await lee.post(`${LOANS}/${one.id}/done`, { task: other.task });
  expect([wrong.status, wrong.body.error.code]).toEqual([404, 'NOT_FOUND']);
  const nobody = await lee.post(`${LOANS}/${one.id}/reassign`, { task: one.task, to: 'nobody' });
  expect([nobody.status, nobody.body.error.problems[0].path]).toEqual([422, '#/to']);
  expect((await lee.post(`${LOANS}/${one.id}/done`, { task: 7 })).status).toBe(400);
  expect((await moe.post(`${LOANS}/${one.id}/done`, { task: one.task })).status).toBe(404);
});

test('a deadline that passed stands in the timeline with its rule, and since when its time ran', async () => {
  const { id } = await loan();
  const due = async () => {
    const { entries } = (await lee.get(`${LOANS}/${id}/timeline`)).body;
    return entries.find(({ kind }: { kind: string }) => kind === 'due');
  };
  await expect.poll(due, { timeout: 10_000 }).toMatchObject({ timeout: 'loan.asked', step: 'due', by: null });
  const { at, since } = await due();
  expect(Date.parse(at) - Date.parse(since)).toBe(1000);
});
