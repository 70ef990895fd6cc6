import { parse } from 'content-disposition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const LOANS = '/api/apps/lending/tables/loan/records';
let house: RunningHouse;
let kim: Client;
let lee: Client;
beforeAll(async () => {
  house = await runHouse(lendingApp());
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

const upload = async (client: Client, name: string, bytes = '0123456789') =>
  (await client.upload('/api/files', { name, bytes })).body as { id: string; name: string };

test('a part of a file is given when a part is asked for, and what lies beyond its end is refused in words', async () => {
  const { id } = await upload(lee, 'ten.txt');
  const part = async (range: string, more = {}) => {
    const { status, body, headers } = await lee.get(`/api/files/${id}`, { range, ...more });
    return [status, body, headers.get('content-range')];
  };
  expect(await part('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10']);
  expect(await part('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10']);
  expect(await part('bytes=8-')).toEqual([206, '89', 'bytes 8-9/10']);
  expect(await part('bytes=8-999')).toEqual([206, '89', 'bytes 8-9/10']);
  for (const nonsense of ['bytes=', 'bytes=4-2', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=a-b'])
    expect((await part(nonsense))[0], nonsense).not.toBe(500);
  expect(await part('bytes=2-4', { 'if-range': '"another"' })).toEqual([200, '0123456789', null]);
  const beyond = await lee.get(`/api/files/${id}`, { range: 'bytes=10-' });
  expect([beyond.status, beyond.headers.get('content-range'), beyond.body.error.code]).toEqual([
    416,
    'bytes */10',
    'RANGE_BEYOND_FILE',
  ]);
  expect(beyond.body.error.message).toContain('again from the beginning');
});

test('a file that the browser has already does not travel again, as long as its reader may read it', async () => {
  const { id } = await upload(lee, 'kept.txt');
  const { record } = (await lee.post(LOANS, { values: { name: 'Kept', receipt: id } })).body;
  const first = await lee.get(`/api/files/${id}`);
  const headers = { 'if-none-match': first.headers.get('etag') ?? 'none' };
  expect([first.status, first.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  const again = await lee.get(`/api/files/${id}`, headers);
  expect([again.status, again.body]).toEqual([304, '']);
  await kim.patch(`${LOANS}/${record.id}`, { version: 1, values: { owner: kim.id } });
  expect((await lee.get(`/api/files/${id}`, headers)).status).toBe(404);
});

test('whoever asks for the head alone is told the length', async () => {
  const { id } = await upload(lee, 'head.txt');
  const headers = { authorization: `Bearer ${lee.token}` };
  const answer = await fetch(`${house.address}/api/files/${id}`, { method: 'HEAD', headers });
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '10', '']);
});

test.each([
  ['plain.txt', 'plain.txt'],
  ["it's (1) 100% *.txt", "it's (1) 100% _.txt"],
  ['a<b>:c.txt', 'a_b_c.txt'],
  ['line\r\nset-cookie: x=1.txt', null],
  ['gnp.\u202Eexe', 'gnp._exe'],
  ['报价单 — 第2版.pdf', '报价单 — 第2版.pdf'],
  ['عرض سعر.pdf', 'عرض سعر.pdf'],
  [`${'a'.repeat(149)}😀${'b'.repeat(60)}.txt`, `${'a'.repeat(149)}😀${'b'.repeat(46)}.txt`],
  ['%41;filename=evil.txt', '%41;filename=evil.txt'],
  [`${'报'.repeat(300)}.pdf`, `${'报'.repeat(196)}.pdf`],
])('the name %j is given back so that every browser reads it', async (given, wanted) => {
  const { id, name } = await upload(lee, given);
  const { status, headers } = await lee.get(`/api/files/${id}`);
  expect([status, headers.get('set-cookie')]).toEqual([200, null]);
  const said = parse(headers.get('content-disposition') ?? '');
  expect([said.type, said.parameters['filename']]).toEqual(['attachment', name]);
  if (wanted !== null) expect(name).toBe(wanted);
});

test('a file in a field that may not be read is not given out, though another field with files may be', async () => {
  const [waiver, receipt] = [await upload(kim, 'waiver.txt'), await upload(kim, 'receipt.txt')];
  const values = { name: 'Both', owner: lee.id, waiver: waiver.id, receipt: receipt.id };
  const { record } = (await kim.post(LOANS, { values })).body;
  const may = async () => [(await lee.get(`/api/files/${waiver.id}`)).status, (await lee.get(`/api/files/${receipt.id}`)).status];
  expect(await may()).toEqual([404, 200]);
  const taken = await kim.patch(`${LOANS}/${record.id}`, { version: 1, values: { waiver: null, receipt: null } });
  expect(taken.status).toBe(200);
  // The history shows what was there, under the rights of its field.
  expect(await may()).toEqual([404, 200]);
  expect((await kim.get(`/api/files/${waiver.id}`)).status).toBe(200);
});
