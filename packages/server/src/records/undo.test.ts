import type { App } from '@stepwell/definition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const TABLES = '/api/apps/lending/tables';
const LOANS = `${TABLES}/loan/records`;
let house: RunningHouse;
let kim: Client;
let lee: Client;
let moe: Client;

/** The library, with fines that go with their loan, and letters that stay when it goes. */
function libraryWithFines(): App {
  const app = lendingApp();
  const child = (key: string, onDelete: string) => ({
    key,
    title: 'name',
    fields: [
      { key: 'name', type: 'text' },
      { key: 'loan', type: 'relation', table: 'loan', onDelete },
    ],
  });
  return { ...app, tables: [...app.tables, child('fine', 'cascade'), child('letter', 'clear')] as App['tables'] };
}

beforeAll(async () => {
  house = await runHouse(libraryWithFines());
  [kim, lee, moe] = [await house.as('kim'), await house.as('lee'), await house.as('moe')];
});
afterAll(() => house.stop());

const make = async (client: Client, table: string, values: object): Promise<string> =>
  (await client.post(`${TABLES}/${table}/records`, { values })).body.record.id;
const read = async (table: string, id: string) => (await kim.get(`${TABLES}/${table}/records/${id}`)).body.record;
const isBinned = async (table: string, id: string) => (await read(table, id)).values.deleted_at !== null;
const undo = (client: Client, token: string) => client.post('/api/apps/lending/undo', { undo: token });

/** A loan with a fine and a letter. */
async function family() {
  const loan = await make(kim, 'loan', { name: 'With children' });
  return {
    loan,
    fine: await make(kim, 'fine', { name: 'Late', loan }),
    letter: await make(kim, 'letter', { name: 'Dear', loan }),
  };
}

test('undoing a deletion brings back what went with the record, and what pointed to it points to it again', async () => {
  const { loan, fine, letter } = await family();
  const removed = await kim.remove(`${LOANS}/${loan}`);
  expect([await isBinned('fine', fine), (await read('letter', letter)).values.loan]).toEqual([true, null]);
  expect((await undo(kim, removed.body.undo)).status).toBe(200);
  expect([await isBinned('loan', loan), await isBinned('fine', fine)]).toEqual([false, false]);
  expect((await read('letter', letter)).values.loan).toBe(loan);
});

test('restoring from the bin brings back the children that went with it, not one that was deleted by itself', async () => {
  const { loan, fine } = await family();
  const earlier = await make(kim, 'fine', { name: 'Forgiven', loan });
  await kim.remove(`${TABLES}/fine/records/${earlier}`);
  await kim.remove(`${LOANS}/${loan}`);
  const restored = await kim.post(`${LOANS}/${loan}/restore`, {});
  expect([await isBinned('fine', fine), await isBinned('fine', earlier)]).toEqual([false, true]);
  expect((await undo(kim, restored.body.undo)).status).toBe(200);
  expect([await isBinned('loan', loan), await isBinned('fine', fine)]).toEqual([true, true]);
});

test('what is deleted for good is gone with its children, and cannot be brought back', async () => {
  const { loan, fine } = await family();
  expect((await kim.post(`${LOANS}/${loan}/purge`, {})).body.error.code).toBe('NOT_FOUND');
  const removed = await kim.remove(`${LOANS}/${loan}`);
  expect((await lee.post(`${LOANS}/${loan}/purge`, {})).status).toBe(404);
  expect((await kim.post(`${LOANS}/${loan}/purge`, {})).body).toMatchObject({ record: { id: loan } });
  expect((await kim.get(`${LOANS}/${loan}`)).status).toBe(404);
  expect((await kim.get(`${TABLES}/fine/records/${fine}`)).status).toBe(404);
  expect((await undo(kim, removed.body.undo)).status).toBe(422);
});

test('who hands a record over and thereby loses it can take that back, and nobody else can', async () => {
  const loan = await make(lee, 'loan', { name: 'Handed over' });
  const handed = await lee.patch(`${LOANS}/${loan}`, { version: 1, values: { owner: moe.id } });
  expect((await lee.get(`${LOANS}/${loan}`)).status).toBe(404);
  expect((await undo(moe, handed.body.undo)).status).toBe(422);
  expect((await undo(lee, handed.body.undo)).body.record.values.owner).toBe(lee.id);
});

test('a right that is gone before and after is not got back by undoing', async () => {
  const loan = await make(kim, 'loan', { name: 'Not hers', owner: moe.id });
  const changed = await kim.patch(`${LOANS}/${loan}`, { version: 1, values: { copies: 3 } });
  expect((await undo(lee, changed.body.undo)).body.error.code).toBe('UNDO_GONE');
  expect((await read('loan', loan)).values.copies).toBe(3);
});

test('a comment that is taken back is gone from the timeline and from the inbox of whom it named', async () => {
  const loan = await make(kim, 'loan', { name: 'Spoken of', owner: lee.id });
  const said = await kim.post(`${LOANS}/${loan}/comment`, { text: 'too quick', mentions: [lee.id] });
  const told = async () => (await lee.get('/api/inbox')).body.items.filter(({ text }: { text: string }) => text === 'too quick');
  const comments = async () =>
    (await kim.get(`${LOANS}/${loan}/timeline`)).body.entries.filter(({ kind }: { kind: string }) => kind === 'comment');
  expect([(await comments()).length, (await told()).length]).toEqual([1, 1]);
  expect((await undo(kim, said.body.undo)).status).toBe(200);
  expect([await comments(), await told()]).toEqual([[], []]);
  expect((await undo(kim, said.body.undo)).body.error.code).toBe('UNDO_GONE');
});

test('undoing a creation puts the record into the bin', async () => {
  const made = await lee.post(LOANS, { values: { name: 'By mistake' } });
  expect((await undo(lee, made.body.undo)).status).toBe(200);
  expect(await isBinned('loan', made.body.record.id)).toBe(true);
});
