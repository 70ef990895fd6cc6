import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOAN = '/api/apps/lending/tables/loan';
let house: RunningHouse;
let kim: Client;

/** The library with a second process, which calls the first stage otherwise. */
function withPost() {
  const app = lendingApp();
  const stages = [
    { key: 'asked', label: { 'zh-CN': '待寄', en: 'To be sent' } },
    { key: 'back', label: { 'zh-CN': '归还', en: 'Back' }, category: 'won' as const },
  ];
  return { ...app, processes: [...app.processes, { key: 'post', table: 'loan', when: 'copies > 5', stages }] };
}

beforeAll(async () => {
  house = await runHouse(withPost());
  kim = await house.as('kim');
});
afterAll(() => house.stop());

async function exported(select: readonly string[]): Promise<string[]> {
  const { job } = (await kim.post(`${LOAN}/export`, { format: 'csv', select, sort: ['name'] })).body;
  const { result } = await house.finished(kim, job);
  return String((await kim.get(`/api/files/${result.file.id}`)).body)
    .trim()
    .split(/\r?\n/);
}

test('a file says the stage of a record as its process calls it, and what it says can be brought in again', async () => {
  const lines = 'Name,Copies,Stage\nA,1,Asked\nB,9,To be sent\nC,9,Back\n';
  const asked = await kim.upload(`${LOAN}/import`, { name: 'a.csv', bytes: lines });
  expect(await house.finished(kim, asked.body.job)).toMatchObject({ state: 'done', failed: 0, created: 3 });
  expect(await exported(['name', 'stage'])).toEqual(['Name,Stage', 'A,Asked', 'B,To be sent', 'C,Back']);
  expect(await exported(['stage', 'process', 'name'])).toHaveLength(4);
  expect((await exported(['name']))[1]).toBe('A');
});
