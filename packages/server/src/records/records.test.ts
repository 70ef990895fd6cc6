import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

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

const create = async (client: Client, values: object) => {
  const { status, body } = await client.post(LOANS, { values });
  expect([status, body.error]).toEqual([201, undefined]);
  return body.record as { id: string; version: number; values: Record<string, unknown> };
};

test('a record is made, read back, changed, and every answer shows it as it is', async () => {
  const record = await create(lee, {
    name: 'Atlas',
    fee: 12.5,
    copies: 3,
    due_on: '2026-03-02',
    kind: 'map',
    items: [{ title: 'a', pages: 5 }],
  });
  expect(record).toMatchObject({
    version: 1,
    values: { name: 'Atlas', fee: 12.5, copies: 3, twice: 6, due_on: '2026-03-02', stage: 'asked', owner: lee.id },
  });
  const read = (await lee.get(`${LOANS}/${record.id}`)).body.record;
  expect(read).toMatchObject({
    id: record.id,
    version: 1,
    values: { name: 'Atlas', fee: 12.5, items: [{ title: 'a', pages: 5 }], hours_old: expect.any(Number) },
  });
  const changed = await lee.patch(`${LOANS}/${record.id}`, { version: 1, values: { fee: null, copies: 4 } });
  expect(changed.body).toMatchObject({
    record: { version: 2, values: { fee: null, copies: 4, twice: 8, name: 'Atlas' } },
    undo: expect.any(String),
  });
});

test('a stale write is refused and hands over the record as it is', async () => {
  const { id } = await create(lee, { name: 'Globe' });
  await lee.patch(`${LOANS}/${id}`, { version: 1, values: { copies: 2 } });
  const { status, body } = await lee.patch(`${LOANS}/${id}`, { version: 1, values: { copies: 3 } });
  expect([status, body.error.code]).toEqual([409, 'RECORD_CHANGED']);
  expect(body.error.current).toMatchObject({ id, version: 2, values: { copies: 2 } });
});

test('wrong values are all named at once by their places, in both languages', async () => {
  const { status, body } = await lee.post(LOANS, { values: { fee: 'much', copies: 1.5, nam: 'x', twice: 3, kind: 'sofa' } });
  expect([status, body.error.code]).toEqual([422, 'INVALID_VALUES']);
  const paths = body.error.problems.map(({ path }: { path: string }) => path).sort();
  expect(paths).toEqual(['#/values/copies', '#/values/fee', '#/values/kind', '#/values/nam', '#/values/name', '#/values/twice']);
  for (const { message } of body.error.problems) expect([message['zh-CN'], message.en].every(Boolean)).toBe(true);
});

test('what someone may not see does not exist for him; a field he may not read is in no answer', async () => {
  const { id } = await create(kim, { name: 'Ledger', secret: 'for keepers', owner: moe.id });
  expect((await lee.get(`${LOANS}/${id}`)).status).toBe(404);
  const unseen = await lee.patch(`${LOANS}/${id}`, { version: 1, values: { name: 'mine' } });
  expect(unseen.status).toBe(404);
  const seen = (await moe.get(`${LOANS}/${id}`)).body.record;
  expect(seen.values).not.toHaveProperty('secret');
  const changed = await moe.patch(`${LOANS}/${id}`, { version: 1, values: { copies: 9 } });
  expect(changed.body.record.values).not.toHaveProperty('secret');
  expect((await moe.get(`${LOANS}?where=${encodeURIComponent("secret = 'for keepers'")}`)).body.records ?? []).toEqual([]);
  expect((await kim.get(`${LOANS}/${id}`)).body.record.values.secret).toBe('for keepers');
});

test('lists select, filter, sort, search, count and page', async () => {
  const member = (await kim.post('/api/apps/lending/tables/member/records', { values: { name: 'Reader One' } })).body.record;
  for (let number = 1; number <= 5; number++) await create(moe, { name: `Series ${number}`, copies: number, member: member.id });
  const where = encodeURIComponent("startsWith(name, 'Series') and copies > 1");
  const first = (await moe.get(`${LOANS}?where=${where}&sort=-copies,name&select=name,member.name&limit=2&count=true`)).body;
  expect(first.records.map(({ values }: { values: object }) => values)).toEqual([
    { name: 'Series 5', 'member.name': 'Reader One' },
    { name: 'Series 4', 'member.name': 'Reader One' },
  ]);
  expect(first.total).toBe(4);
  const second = (
    await moe.get(`${LOANS}?where=${where}&sort=-copies,name&select=name&limit=2&after=${encodeURIComponent(first.next)}`)
  ).body;
  expect(second.records.map(({ values }: { values: { name: string } }) => values.name)).toEqual(['Series 3', 'Series 2']);
  expect(second.next).toBe(null);
  const found = (await moe.get(`${LOANS}?search=${encodeURIComponent('Series 3')}&select=name`)).body;
  expect(found.records.map(({ values }: { values: { name: string } }) => values.name)).toEqual(['Series 3']);
});

test('a formula with a mistake is refused with its place in the text', async () => {
  const { status, body } = await lee.get(`${LOANS}?where=${encodeURIComponent('copis > 1')}`);
  expect(status).toBe(422);
  expect(body.error.problems).toMatchObject([{ path: '#/where', from: 0, to: 5, fix: 'copies' }]);
});

test('a deleted record lies in the bin, can be restored, and the act can be undone', async () => {
  const { id } = await create(lee, { name: 'Thrown away' });
  const removed = await lee.remove(`${LOANS}/${id}?version=1`);
  expect([removed.status, typeof removed.body.undo]).toEqual([200, 'string']);
  const listed = async (query: string) =>
    (await lee.get(`${LOANS}?where=${encodeURIComponent("name = 'Thrown away'")}${query}`)).body.records.length;
  expect([await listed(''), await listed('&deleted=true')]).toEqual([0, 1]);
  expect((await lee.post(`${LOANS}/${id}/restore`, {})).status).toBe(200);
  expect([await listed(''), await listed('&deleted=true')]).toEqual([1, 0]);
  const renamed = await lee.patch(`${LOANS}/${id}`, {
    version: (await lee.get(`${LOANS}/${id}`)).body.record.version,
    values: { name: 'Kept' },
  });
  const undone = await lee.post('/api/apps/lending/undo', { undo: renamed.body.undo });
  expect(undone.body.record.values.name).toBe('Thrown away');
});

test('a refused move names what is missing; with it the move succeeds, and the timeline tells all', async () => {
  const { id } = await create(lee, { name: 'Moved' });
  const refused = await lee.post(`${LOANS}/${id}/move`, { to: 'out', version: 1 });
  expect([refused.status, refused.body.error.code]).toEqual([422, 'STAGE_NOT_READY']);
  expect(refused.body.error.missing).toMatchObject([{ key: 'receipt', label: 'Receipt' }]);
  const file = (await lee.upload('/api/files', { name: 'r.txt', bytes: 'paid' })).body;
  const moved = await lee.post(`${LOANS}/${id}/move`, { to: 'out', version: 1, values: { receipt: file.id } });
  expect(moved.body.record).toMatchObject({
    values: { stage: 'out', receipt: { id: file.id, name: 'r.txt', size: 4, type: 'text/plain' } },
  });
  await lee.post(`${LOANS}/${id}/comment`, { text: 'all well' });
  const { entries, next } = (await lee.get(`${LOANS}/${id}/timeline`)).body;
  expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['comment', 'moved', 'created']));
  expect(entries.at(-1)).toMatchObject({ kind: 'created', by: lee.id });
  expect(next).toBe(null);
  expect((await moe.get(`${LOANS}/${id}/timeline`)).status).toBe(404);
});

test('the answer to a repeated request is the one that was given, kept in the transaction of the work', async () => {
  const headers = { 'idempotency-key': 'once' };
  const first = await lee.post(LOANS, { values: { name: 'Once' } }, headers);
  await lee.patch(`${LOANS}/${first.body.record.id}`, { version: 1, values: { copies: 7 } });
  const again = await lee.post(LOANS, { values: { name: 'Once' } }, headers);
  expect([again.status, again.body]).toEqual([201, first.body]);
});

test('queries group and measure what the reader may see', async () => {
  for (const copies of [1, 2, 3]) await create(kim, { name: 'Grouped', kind: 'book', copies });
  await create(lee, { name: 'Grouped', kind: 'book', copies: 10 });
  const query = {
    from: 'loan',
    where: "name = 'Grouped'",
    group: [{ by: 'kind' }],
    measures: [{ key: 'all', formula: 'sum(copies)' }],
  };
  expect((await kim.post('/api/apps/lending/query', query)).body.rows).toMatchObject([{ kind: 'book', all: 16 }]);
  expect((await lee.post('/api/apps/lending/query', query)).body.rows).toMatchObject([{ kind: 'book', all: 10 }]);
  const about = {
    ...query,
    where: 'owner = record.owner',
    record: { table: 'loan', id: (await create(lee, { name: 'About' })).id },
  };
  expect((await lee.post('/api/apps/lending/query', about)).status).toBe(200);
});

test('an app shows itself to its users only, and says how it is spoken with', async () => {
  const me = (await lee.get('/api/me')).body;
  expect(me).toMatchObject({
    user: { id: lee.id, name: 'Lee', locale: 'en' },
    apps: [{ key: 'lending', roles: ['helper'] }],
    demo: true,
  });
  expect((await lee.get('/api/apps')).body.apps).toHaveLength(1);
  const { version, definition } = (await lee.get('/api/apps/lending/definition')).body;
  expect([version, definition.info.key, definition.demo]).toEqual([1, 'lending', undefined]);
  expect(definition.roles).toEqual([expect.objectContaining({ key: 'helper' }), { key: 'keeper' }]);
  expect(JSON.stringify(definition)).not.toContain('secret');
  const whole = (await kim.get('/api/apps/lending/definition')).body.definition;
  expect(whole.roles.map(({ tables }: { tables?: object }) => tables !== undefined)).toContain(true);
  expect(JSON.stringify(whole)).toContain('secret');
  await house.house.signIn.accounts.add({ id: 'stranger', name: 'stranger', locale: 'en' });
  const stranger = await house.as('stranger');
  expect((await stranger.get('/api/apps/lending/definition')).status).toBe(404);
  expect((await stranger.get(LOANS)).status).toBe(404);
  const document = (await lee.get('/api/apps/lending/openapi.json')).body;
  expect(document.components.schemas.loan.properties.fee).toMatchObject({ type: ['number', 'null'], minimum: 0 });
  expect(document.components.schemas.loan.properties.kind.enum).toEqual(['book', 'map', null]);
  const { paths } = document;
  const answers = (path: string, method: string) => Object.keys(paths[path][method].responses);
  expect(answers('/api/apps/lending/tables/loan/records', 'post')).toEqual(['201', 'default']);
  expect(answers('/api/apps/lending/undo', 'post')).toEqual(['200', '202', 'default']);
  const form = paths['/api/apps/lending/tables/loan/import'].post.requestBody.content['multipart/form-data'].schema;
  expect(Object.keys(form.properties)).toEqual(['file', 'map', 'values', 'dryRun']);
  const operations = Object.values(paths).flatMap((path) => Object.values(path as object) as { operationId: string }[]);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
});

test('nobody comes in without signing in', async () => {
  for (const path of [LOANS, '/api/me', '/api/apps', '/api/inbox', '/api/events', '/api/files/x', '/api/jobs/x'])
    expect((await fetch(house.address + path)).status, path).toBe(401);
});

test('rights follow the people: a role taken away is gone with the next request', async () => {
  const { id } = await create(kim, { name: 'Watched', owner: moe.id });
  expect((await moe.get(`${LOANS}/${id}`)).status).toBe(200);
  const users = '/api/apps/lending/tables/user/records';
  const { version } = (await kim.get(`${users}/${moe.id}`)).body.record;
  await kim.patch(`${users}/${moe.id}`, { version, values: { roles: [] } });
  expect((await moe.get(`${LOANS}/${id}`)).status).toBe(404);
  await kim.patch(`${users}/${moe.id}`, { version: version + 1, values: { roles: ['helper'] } });
  expect((await moe.get(`${LOANS}/${id}`)).status).toBe(200);
});

test('what a write answers is what reading answers: lines, and what is computed when it is read, too', async () => {
  const made = await create(lee, { name: 'Whole', copies: 2 });
  const read = (await lee.get(`${LOANS}/${made.id}`)).body.record;
  // A moment later it is a moment older.
  expect({ ...made.values, hours_old: 0 }).toEqual({ ...read.values, hours_old: 0 });
  expect(made.values).toMatchObject({ items: [], hours_old: expect.any(Number) });
  const changed = await lee.patch(`${LOANS}/${made.id}`, { version: 1, values: { items: [{ title: 'x', pages: 1 }] } });
  const renamed = await lee.patch(`${LOANS}/${made.id}`, { version: 2, values: { name: 'Named' } });
  expect(renamed.body.record.values.items).toEqual(changed.body.record.values.items);
  const stale = await lee.patch(`${LOANS}/${made.id}`, { version: 1, values: { name: 'Late' } });
  expect([stale.status, stale.body.error.current.values]).toMatchObject([
    409,
    { name: 'Named', items: renamed.body.record.values.items },
  ]);
});

test('a repetition under its key answers the whole record too', async () => {
  const key = { 'idempotency-key': 'whole-1' };
  const first = await lee.post(LOANS, { values: { name: 'Twice' } }, key);
  expect((await lee.post(LOANS, { values: { name: 'Twice' } }, key)).body).toEqual(first.body);
});

test('a value beyond its limits is told with the limit, one of another type with what it should be', async () => {
  const { problems } = (await lee.post(LOANS, { values: { name: 5, fee: -1, kind: 'shoe' } })).body.error;
  const said = Object.fromEntries(
    problems.map(({ path, message }: { path: string; message: { en: string } }) => [path, message.en]),
  );
  expect(said).toEqual({
    '#/values/name': 'Name: the value has the wrong shape; it should be: Text.',
    '#/values/fee': 'Fee: This must not be below 0.',
    '#/values/kind': 'Kind: This value is not one of those allowed.',
  });
});
