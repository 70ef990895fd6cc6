import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
const UNDO = '/api/apps/lending/undo';
let house: RunningHouse;
let kim: Client;
let lee: Client;
let moe: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp());
  [kim, lee, moe] = [await house.as('kim'), await house.as('lee'), await house.as('moe')];
});
afterAll(() => house.stop());

interface Loan {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const make = async (values: object): Promise<string> => (await kim.post(LOANS, { values })).body.record.id;

async function bulk(client: Client, body: object) {
  const begun = await client.post(`${LOANS}/bulk`, body);
  expect(begun.status, JSON.stringify(begun.body)).toBe(202);
  return house.finished(client, begun.body.job);
}

/** Brings in records by a file, as one does with many. */
async function bring(client: Client, running: RunningHouse, lines: readonly string[]): Promise<void> {
  const asked = await client.upload('/api/apps/lending/tables/loan/import', { name: 'a.csv', bytes: lines.join('\n') });
  await running.finished(client, asked.body.job);
}

async function takeBack(client: Client, undo: string) {
  return house.finished(client, (await client.post(UNDO, { undo })).body.job);
}

/** Everything people know of the records whose name begins so, but for when they were written last. */
async function standing(name: string): Promise<Map<string, unknown>> {
  const { records } = (await kim.get(`${LOANS}?limit=1000&where=${encodeURIComponent(`startsWith(name, '${name}')`)}`)).body;
  const quiet = new Set(['updated_at', 'updated_by', 'first_action_at', 'hours_old']);
  const told = ({ values }: Loan) => Object.fromEntries(Object.entries(values).filter(([key]) => !quiet.has(key)));
  return new Map((records as Loan[]).map((record) => [record.id, told(record)]));
}

test('what the preview says is what then happens, and the preview itself changes nothing', async () => {
  const mine: string[] = [];
  for (const copies of [1, 2, 3]) mine.push(await make({ name: `Tried ${copies}`, owner: lee.id, copies }));
  const hers = await make({ name: 'Tried 4', owner: moe.id, copies: 4 });
  const before = await standing('Tried');
  const ask = { act: 'update', ids: [...mine, hers, 'nobody'], values: { copies: 3 } };
  const tried = await bulk(lee, { ...ask, dryRun: true });
  expect(tried).toMatchObject({ state: 'done', done: 5, updated: 2, failed: 2, result: { dryRun: true } });
  expect(tried.result.changes).toEqual([
    { id: mine[0], title: 'Tried 1', before: { copies: 1 }, after: { copies: 3 } },
    { id: mine[1], title: 'Tried 2', before: { copies: 2 }, after: { copies: 3 } },
  ]);
  expect(tried.result.undo).toBeUndefined();
  expect(await standing('Tried')).toEqual(before);
  const done = await bulk(lee, ask);
  const { undo, notice, ...said } = done.result;
  expect(said).toEqual({ ...tried.result, dryRun: false });
  expect([done.updated, done.failed, typeof undo, typeof notice]).toEqual([2, 2, 'string', 'string']);
  expect(done.result.failed.map(({ id }: Loan) => id)).toEqual([hers, 'nobody']);
  const reasons = (await lee.get(`/api/files/${done.errors}`)).body as string;
  expect(reasons.split('\r\n').filter((line) => line.includes('This record does not exist'))).toHaveLength(2);
});

test('values that cannot be are refused in the preview with the sentence of the field', async () => {
  const id = await make({ name: 'Priced', fee: 5 });
  const tried = await bulk(kim, { act: 'update', ids: [id], values: { fee: -1, copies: 'many' }, dryRun: true });
  expect(tried).toMatchObject({ updated: 0, failed: 1 });
  expect(tried.result.failed[0]).toMatchObject({ title: 'Priced', code: 'INVALID_VALUES' });
  expect(tried.result.failed[0].reasons).toHaveLength(2);
  expect(tried.result.why).toHaveLength(2);
});

test('a condition means the records it meets when the act begins, and undo brings back exactly what was', async () => {
  const lines = Array.from({ length: 450 }, (_, at) => `Handed ${at},Lee,${at % 7}`);
  await bring(kim, house, ['name,owner,copies', ...lines]);
  const before = await standing('Handed');
  const [kept] = [...before.keys()];
  const where = `owner = me and startsWith(name, 'Handed')`;
  const done = await bulk(lee, { act: 'update', where, except: [kept], values: { owner: moe.id } });
  expect(done).toMatchObject({ state: 'done', total: 449, updated: 449, failed: 0 });
  const owners = [...(await standing('Handed'))].map(([id, values]) => [id, (values as Loan['values'])['owner']]);
  expect(owners.filter(([, owner]) => owner === lee.id)).toEqual([[kept, lee.id]]);
  expect(await takeBack(lee, done.result.undo)).toMatchObject({ state: 'done', updated: 449, failed: 0 });
  expect(await standing('Handed')).toEqual(before);
});

test('what somebody changed meanwhile stays as he left it when the act is taken back', async () => {
  const ids = [await make({ name: 'Kept 1' }), await make({ name: 'Kept 2' })];
  const done = await bulk(kim, { act: 'update', ids, values: { copies: 8 } });
  const { record } = (await kim.get(`${LOANS}/${ids[0]}`)).body;
  await kim.patch(`${LOANS}/${ids[0]}`, { version: record.version, values: { copies: 80 } });
  expect(await takeBack(kim, done.result.undo)).toMatchObject({ updated: 1, failed: 1 });
  const copies = [...(await standing('Kept')).values()].map((values) => (values as Loan['values'])['copies']);
  expect(copies.sort()).toEqual([1, 80]);
});

test('a move says what is missing and fills it only where it is missing', async () => {
  const file = async (name: string) => (await kim.upload('/api/files', { name, bytes: 'paid' })).body.id as string;
  const own = await file('own.txt');
  const ids = [await make({ name: 'Moved 1', receipt: own }), await make({ name: 'Moved 2' })];
  const tried = await bulk(kim, { act: 'move', to: 'out', ids, dryRun: true });
  expect(tried).toMatchObject({ updated: 1, failed: 1 });
  expect(tried.result.missing).toEqual([{ kind: 'file', key: 'receipt', label: 'Receipt', count: 1 }]);
  const common = await file('common.txt');
  const done = await bulk(kim, { act: 'move', to: 'out', ids, fill: { receipt: common } });
  expect(done).toMatchObject({ updated: 2, failed: 0 });
  const receipts = [...(await standing('Moved')).values()].map((values) => (values as { receipt: Loan }).receipt.id);
  expect(receipts.sort()).toEqual([own, common].sort());
  await takeBack(kim, done.result.undo);
  expect(new Set([...(await standing('Moved')).values()].map((values) => (values as Loan['values'])['stage']))).toEqual(
    new Set(['asked']),
  );
});

test('many are deleted, restored and deleted for good at once', async () => {
  const ids = [await make({ name: 'Binned 1' }), await make({ name: 'Binned 2' })];
  expect(await bulk(kim, { act: 'delete', ids })).toMatchObject({ updated: 2 });
  expect((await standing('Binned')).size).toBe(0);
  expect(await bulk(kim, { act: 'restore', ids: [ids[0]] })).toMatchObject({ updated: 1, failed: 0 });
  expect([...(await standing('Binned')).keys()]).toEqual([ids[0]]);
  const gone = await bulk(kim, { act: 'purge', where: `startsWith(name, 'Binned')`, deleted: true });
  expect(gone).toMatchObject({ updated: 1, failed: 0 });
  expect(gone.result.undo).toBeUndefined();
  expect((await kim.get(`${LOANS}/${ids[1]}`)).status).toBe(404);
});

test('a request that does not say which records is refused; nobody means all by leaving it out', async () => {
  for (const which of [{}, { ids: ['a'], where: 'true' }])
    expect((await kim.post(`${LOANS}/bulk`, { act: 'delete', ...which })).body.error.code).toBe('WHICH_RECORDS');
  const wrong = await bulk(kim, { act: 'delete', where: 'nonsense = 1' });
  expect(wrong).toMatchObject({ state: 'failed', result: { error: { code: 'INVALID_QUERY' } } });
});

test('a bulk act that a restart interrupts goes on where it was, on the records it began with', async () => {
  const other = await runHouse(lendingApp());
  const client = await other.as('kim');
  await bring(client, other, ['name,copies', ...Array.from({ length: 3000 }, (_, row) => `row ${row},1`)]);
  const { job } = (await client.post(`${LOANS}/bulk`, { act: 'update', where: 'copies = 1', values: { copies: 2 } })).body;
  while (((await client.get(`/api/jobs/${job.id}`)).body.done as number) === 0);
  await other.stop({ keep: true });
  const again = await runHouse(lendingApp(), { folder: other.folder });
  const back = await again.as('kim');
  expect(await again.finished(back, job)).toMatchObject({ state: 'done', done: 3000, updated: 3000, failed: 0 });
  const twos = await back.get(`${LOANS}?limit=1&count=true&where=${encodeURIComponent('copies = 2')}`);
  expect(twos.body.total).toBe(3000);
  await again.stop();
});

test('the records that were chosen are what is exported', async () => {
  const ids = [await make({ name: 'Chosen 1' }), await make({ name: 'Chosen 2' }), await make({ name: 'Chosen 3' })];
  const lines = async (which: object) => {
    const ask = { format: 'csv', select: ['name'], sort: ['name'], ...which };
    const job = await house.finished(kim, (await kim.post('/api/apps/lending/tables/loan/export', ask)).body.job);
    return ((await kim.get(`/api/files/${job.result.file.id}`)).body as string).split('\r\n').slice(1, -1);
  };
  expect(await lines({ ids: ids.slice(1) })).toEqual(['Chosen 2', 'Chosen 3']);
  expect(await lines({ where: `startsWith(name, 'Chosen')`, except: [ids[1]] })).toEqual(['Chosen 1', 'Chosen 3']);
});
