import { parse } from 'content-disposition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';
import { typeOfBytes } from './file-type.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
let house: RunningHouse;
let kim: Client;
let lee: Client;
let moe: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp());
  [kim, lee, moe] = [await house.as('kim'), await house.as('lee'), await house.as('moe')];
});
afterAll(() => house.stop());

test('a file is known by its bytes and given out as an attachment under its own name', async () => {
  const sent = await lee.upload('/api/files', { name: '收据 <1>?.html', bytes: '%PDF-1.7 …' });
  expect([sent.status, sent.body.type, sent.body.size]).toEqual([201, 'application/pdf', 12]);
  const got = await lee.get(`/api/files/${sent.body.id}`);
  expect([got.status, got.body]).toEqual([200, '%PDF-1.7 …']);
  expect(got.headers.get('content-type')).toBe('application/pdf');
  expect(parse(got.headers.get('content-disposition') ?? '').parameters['filename']).toBe('收据 _1_.html');
  expect(got.headers.get('content-security-policy')).toContain('sandbox');
});

test('until a record holds it, a file is seen by who brought it; then by whoever may see the record', async () => {
  const { id } = (await lee.upload('/api/files', { name: 'a.txt', bytes: 'text' })).body;
  const may = async () => [(await lee.get(`/api/files/${id}`)).status, (await moe.get(`/api/files/${id}`)).status];
  expect(await may()).toEqual([200, 404]);
  const { record } = (await lee.post(LOANS, { values: { name: 'Held', receipt: id } })).body;
  expect(record.values.receipt).toEqual({ id, name: 'a.txt', size: 4, type: 'text/plain' });
  expect(await may()).toEqual([200, 404]);
  expect((await kim.get(`/api/files/${id}`)).status).toBe(200);
  await kim.patch(`${LOANS}/${record.id}`, { version: 1, values: { owner: moe.id } });
  expect(await may()).toEqual([404, 200]);
});

test('nobody makes a file readable to himself by putting it into a record of his own', async () => {
  const { id } = (await lee.upload('/api/files', { name: 'secret.txt', bytes: 'text' })).body;
  const { status, body } = await moe.post(LOANS, { values: { name: 'Thief', receipt: id } });
  expect([status, body.error.problems[0]]).toMatchObject([422, { path: '#/values/receipt', code: 'NO_SUCH_FILE' }]);
  expect((await moe.post(LOANS, { values: { name: 'Ghost', receipt: 'no-such-file' } })).status).toBe(422);
});

test.each([
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a]],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['application/zip', [0x50, 0x4b, 3, 4, 0]],
  ['text/plain', [...Buffer.from('中文 <script>')]],
  ['application/octet-stream', [0, 1, 2, 3]],
  ['application/octet-stream', []],
])('%s is told by its first bytes', (type, bytes) => {
  expect(typeOfBytes(Uint8Array.from(bytes))).toBe(type);
});

/** Reads the events of a stream until `count` have come. */
async function eventsOf(client: Client, count: number, headers: Record<string, string>, during: () => Promise<unknown>) {
  const stop = new AbortController();
  const answer = await fetch(`${house.address}/api/events`, {
    headers: { authorization: `Bearer ${client.token}`, ...headers },
    signal: stop.signal,
  });
  if (answer.status !== 200 || !answer.body) return { status: answer.status, events: [] };
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  const working = during();
  const events: { place: string; event: { app: string; table: string; id: string; version: number } }[] = [];
  for (let text = ''; events.length < count; ) {
    const { value = '', done } = await reader.read();
    if (done) break;
    const parts = (text + value).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const [, place, data] = /^id: (\S+)\ndata: (.*)$/.exec(part) ?? [];
      if (place && data) events.push({ place, event: JSON.parse(data) });
    }
  }
  await working;
  stop.abort();
  return { status: 200, events };
}

test('a change is told, without its values, to whoever may see the record, in the order of changes', async () => {
  const both = async () => {
    await kim.post(LOANS, { values: { name: 'For Moe', owner: moe.id } });
    await kim.post(LOANS, { values: { name: 'For Lee', owner: lee.id } });
  };
  const { events } = await eventsOf(lee, 1, {}, both);
  const { record } = (await lee.get(`${LOANS}/${events[0]?.event.id}`)).body;
  expect(record.values.name).toBe('For Lee');
  expect(events[0]?.event).toEqual({ app: 'lending', table: 'loan', id: record.id, version: 1 });
  const missed = await eventsOf(kim, 1, { 'last-event-id': events[0]?.place ?? '' }, () =>
    kim.post(LOANS, { values: { name: 'Later' } }),
  );
  const later = (await kim.get(`${LOANS}/${missed.events[0]?.event.id}`)).body.record;
  expect(later.values.name).toBe('Later');
  expect((await eventsOf(lee, 1, { 'last-event-id': 'another-1' }, async () => undefined)).status).toBe(410);
});

test('a record that goes into the bin is told of to whoever could see it', async () => {
  const { record } = (await lee.post(LOANS, { values: { name: 'Going' } })).body;
  const { events } = await eventsOf(lee, 1, {}, () => lee.remove(`${LOANS}/${record.id}?version=1`));
  expect(events[0]?.event).toMatchObject({ id: record.id, version: 2 });
});

test('a page that was away while very much changed is told of all that it may see', async () => {
  const { events } = await eventsOf(lee, 1, {}, () => lee.post(LOANS, { values: { name: 'Before the break' } }));
  const ids: string[] = [];
  while (ids.length < 1100) {
    const made = Array.from({ length: 100 }, (_, at) => lee.post(LOANS, { values: { name: `Break ${ids.length + at}` } }));
    ids.push(...(await Promise.all(made)).map(({ body }) => body.record.id as string));
  }
  const told = await eventsOf(lee, 1100, { 'last-event-id': events[0]?.place ?? '' }, async () => undefined);
  expect(new Set(told.events.map(({ event }) => event.id))).toEqual(new Set(ids));
}, 30_000);

test('a page that was told of nothing yet knows from where to go on after a break', async () => {
  const stop = new AbortController();
  const headers = { authorization: `Bearer ${kim.token}` };
  const answer = await fetch(`${house.address}/api/events`, { headers, signal: stop.signal });
  const { value } = (await answer.body?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
  stop.abort();
  const place = /^id: (\S+)$/m.exec(value ?? '')?.[1] ?? '';
  await kim.post(LOANS, { values: { name: 'Meanwhile' } });
  const { events } = await eventsOf(kim, 1, { 'last-event-id': place }, async () => undefined);
  expect((await kim.get(`${LOANS}/${events[0]?.event.id}`)).body.record.values.name).toBe('Meanwhile');
});

test('records are exported as they read, and only those and those fields that the person may have', async () => {
  const member = (await kim.post('/api/apps/lending/tables/member/records', { values: { name: '会员甲' } })).body.record;
  await kim.post(LOANS, {
    values: { name: 'Exported', owner: lee.id, fee: 12.5, member: member.id, kind: 'book', due_on: '2026-03-02', secret: 'hush' },
  });
  const ask = { format: 'csv', where: "name = 'Exported'" };
  const job = await house.finished(lee, (await lee.post('/api/apps/lending/tables/loan/export', ask)).body.job);
  expect(job).toMatchObject({ state: 'done', done: 1 });
  const text = (await lee.get(`/api/files/${job.result.file.id}`)).body as string;
  const [header = '', row = ''] = text.slice(1).split('\r\n');
  expect(header.split(',')).toContain('Member');
  expect(row).toContain('会员甲');
  expect(row).toContain('12.5');
  expect(text).not.toContain('hush');
  const xlsx = await house.finished(
    lee,
    (await lee.post('/api/apps/lending/tables/loan/export', { ...ask, format: 'xlsx' })).body.job,
  );
  expect(xlsx.result.file).toMatchObject({ name: 'Loan.xlsx', type: expect.stringContaining('spreadsheetml') });
  expect((await moe.get(`/api/files/${job.result.file.id}`)).status).toBe(404);
});

test('a bulk act reports what was refused, can be taken back, and shows itself to who began it', async () => {
  const make = async (name: string, owner: string) =>
    (await kim.post(LOANS, { values: { name, owner } })).body.record.id as string;
  const ids = [await make('Bulk 1', lee.id), await make('Bulk 2', lee.id), await make('Bulk 3', moe.id)];
  const begun = await lee.post(`${LOANS}/bulk`, { act: 'update', ids, values: { copies: 9 } });
  expect(begun.status).toBe(202);
  const job = await house.finished(lee, begun.body.job);
  expect(job).toMatchObject({ state: 'done', updated: 2, failed: 1, result: { failed: [{ id: ids[2] }] } });
  expect((await moe.get(`/api/jobs/${job.id}`)).status).toBe(404);
  const copies = async () => Promise.all(ids.map(async (id) => (await kim.get(`${LOANS}/${id}`)).body.record.values.copies));
  expect(await copies()).toEqual([9, 9, 1]);
  const undo = await lee.post('/api/apps/lending/undo', { undo: job.result.undo });
  await house.finished(lee, undo.body.job);
  expect(await copies()).toEqual([1, 1, 1]);
  const removed = await lee.post(`${LOANS}/bulk`, { act: 'delete', ids: ids.slice(0, 2) });
  expect(await house.finished(lee, removed.body.job)).toMatchObject({ updated: 2, failed: 0 });
});

test('a message reaches the inbox of whom it is for, and is read there', async () => {
  const { record } = (await kim.post(LOANS, { values: { name: 'Talked about', owner: lee.id } })).body;
  await kim.post(`${LOANS}/${record.id}/comment`, { text: 'please look', mentions: [lee.id] });
  const [item] = (await lee.get('/api/inbox?unread=true')).body.items;
  expect(item).toMatchObject({ text: 'please look', app: 'lending', table: 'loan', record: record.id, readAt: null });
  expect((await moe.post(`/api/inbox/${item.id}/read`)).status).toBe(404);
  expect((await lee.post(`/api/inbox/${item.id}/read`)).body.item.readAt).not.toBe(null);
  const unread = (await lee.get('/api/inbox?unread=true')).body.items as { id: string }[];
  expect(unread.map(({ id }) => id)).not.toContain(item.id);
});
