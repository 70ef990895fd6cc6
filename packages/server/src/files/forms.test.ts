import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type Reply, type RunningHouse, runHouse } from '../testing/running.ts';

const IMPORT = '/api/apps/lending/tables/loan/import';
const EXPORT = '/api/apps/lending/tables/loan/export';
const BULK = '/api/apps/lending/tables/loan/records/bulk';
let house: RunningHouse;
let kim: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp());
  kim = await house.as('kim');
});
afterAll(() => house.stop());

const stateHash = async () => (await house.house.store.verify()).stateHash;

async function send(path: string, parts: readonly (readonly [name: string, value: string, file?: string])[], key?: string) {
  const form = new FormData();
  for (const [name, value, file] of parts) file ? form.append(name, new File([value], file)) : form.append(name, value);
  const headers = { authorization: `Bearer ${kim.token}`, 'accept-language': 'en', ...(key && { 'idempotency-key': key }) };
  const answer = await fetch(house.address + path, { method: 'POST', body: form, headers });
  return { status: answer.status, body: (await answer.json()) as Reply['body'] };
}
const sheet = ['file', 'name\none\n', 'a.csv'] as const;

test.each([
  ['a flag that is neither true nor false', [sheet, ['dryRun', 'yes']], '#/dryRun'],
  ['a part that nobody asked for', [sheet, ['dry_run', 'true']], '#/dry_run'],
  ['a field there is not', [sheet, ['map', '{"name":"nope"}']], '#/map/name'],
  ['one field for two columns', [sheet, ['map', '{"name":"name","n":"name"}']], '#/map/n'],
  ['a map that is no JSON', [sheet, ['map', '{']], undefined],
  ['two files', [sheet, sheet], undefined],
  ['a file under another name', [['sheet', 'name\none\n', 'a.csv']], undefined],
  ['no file', [['dryRun', 'true']], undefined],
] as const)('an import with %s is refused and leaves nothing behind', async (_title, parts, path) => {
  const before = await stateHash();
  const { status, body } = await send(IMPORT, parts);
  expect([status, body.error.problems?.[0]?.path]).toEqual([400, path]);
  expect(body.error.message).toMatch(/^[A-Z].+\.$/);
  expect(await stateHash()).toBe(before);
});

test('two files at once are told to come one by one', async () => {
  expect((await send('/api/files', [sheet, sheet])).body.error.code).toBe('ONE_FILE');
});

test('a map that names a column which the file does not have fails, and says which', async () => {
  const { body } = await send(IMPORT, [sheet, ['map', '{"nmae":"name"}']]);
  const { state, result } = await house.finished(kim, body.job);
  expect([state, result.error.code, result.error.problems[0].path]).toEqual(['failed', 'BAD_MAP', '#/map/nmae']);
});

test('a form that comes again under its key is answered alike, another file is refused, and neither is kept', async () => {
  const first = await send('/api/files', [['file', 'one', 'a.txt']], 'form-1');
  const before = await stateHash();
  const again = await send('/api/files', [['file', 'one', 'a.txt']], 'form-1');
  expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  const other = await send('/api/files', [['file', 'two', 'a.txt']], 'form-1');
  expect([other.status, other.body.error.code]).toEqual([422, 'KEY_REUSED']);
  expect(await stateHash()).toBe(before);
});

test('an import that comes again under its key is one import', async () => {
  const first = await send(IMPORT, [sheet], 'form-2');
  const again = await send(IMPORT, [sheet], 'form-2');
  expect(again.body.job.id).toBe(first.body.job.id);
  expect((await send(IMPORT, [sheet, ['dryRun', 'true']], 'form-2')).status).toBe(422);
});

test('a form where JSON is asked for, and JSON where a form is, are no media types of theirs', async () => {
  expect((await send('/api/apps/lending/tables/loan/records', [sheet])).status).toBe(415);
  expect((await kim.post('/api/files', {})).body.error.code).toBe('NOT_A_FORM');
});

test('what a job would be refused is refused before it begins', async () => {
  const query = await kim.post(EXPORT, { where: 'nope > 1' });
  expect([query.status, query.body.error.code]).toEqual([422, 'INVALID_QUERY']);
  expect((await kim.post(BULK, { act: 'nope', ids: ['a'] })).status).toBe(404);
});

test('a route that asks for no body takes none', async () => {
  const { id } = (await kim.post('/api/apps/lending/tables/loan/records', { values: { name: 'x' } })).body.record;
  const path = `/api/apps/lending/tables/loan/records/${id}`;
  await kim.remove(path);
  expect((await kim.post(`${path}/restore`, { nope: 1 })).body.error.problems[0].path).toBe('#/nope');
  expect((await kim.post(`${path}/restore`, {})).status).toBe(200);
});
