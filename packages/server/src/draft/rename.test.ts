import { type AppFiles, applyOperations, fromBundle, type Operation, renameThing, type Thing } from '@stepwell/definition';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp, vocabulary } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
let house: RunningHouse;
let kim: Client;
let id = '';

beforeAll(async () => {
  house = await runHouse(lendingApp());
  kim = await house.as('kim');
  const marks = { key: 'marks', type: 'multi_select', options: ['old', 'rare', 'torn'] };
  await publish([
    { op: 'set', at: 'processes/loan.json#/stages/@asked/due', value: { after: '48h' } },
    { op: 'insert', at: 'tables/loan.json#/fields', value: marks },
    { op: 'remove', at: 'processes/loan.json#/stages/@out/enter' },
    { op: 'set', at: 'tables/loan.json#/unique', value: [['name', 'copies']] },
    { op: 'set', at: 'roles/helper.json#/tables/loan/fields/secret/update', value: "kind = 'map' or stage = 'asked'" },
  ]);
  const values = { name: 'Atlas', copies: 3, kind: 'map', marks: ['old', 'torn'], fee: 5, items: [{ title: 'A', pages: 7 }] };
  id = (await kim.post(`${APP}/tables/loan/records`, { values })).body.record.id;
  await kim.patch(`${APP}/tables/loan/records/${id}`, { version: 1, values: { copies: 4 } });
  const shows = { where: "kind = 'map' and copies > 2", sort: '-copies,name', columns: [{ key: 'copies' }, { key: 'fee' }] };
  const saved = await kim.post(`${APP}/tables/loan/views`, { name: 'Maps', roles: ['keeper'], shows });
  expect([saved.status, saved.body.error]).toEqual([201, undefined]);
});
afterAll(() => house.stop());

async function publish(operations: readonly Operation[]): Promise<void> {
  const { revision } = (await kim.get(`${APP}/draft`)).body;
  const step = await kim.post(`${APP}/draft`, { revision, name: 'Change', operations });
  expect([step.status, step.body.error]).toEqual([200, undefined]);
  const published = await kim.post(`${APP}/publish`, { revision: step.body.revision });
  expect([published.status, published.body.error]).toEqual([200, undefined]);
}

const NAMES: readonly (readonly [Thing, string])[] = [
  [{ kind: 'option', within: 'loan/kind', key: 'map' }, 'chart'],
  [{ kind: 'option', within: 'loan/marks', key: 'torn' }, 'ripped'],
  [{ kind: 'stage', within: 'loan', key: 'asked' }, 'wanted'],
  [{ kind: 'process', key: 'loan' }, 'lending'],
  [{ kind: 'field', within: 'loan.items', key: 'pages' }, 'leaves'],
  [{ kind: 'field', within: 'loan', key: 'items' }, 'parts'],
  [{ kind: 'field', within: 'loan', key: 'copies' }, 'pieces'],
  [{ kind: 'field', within: 'loan', key: 'twice' }, 'double'],
  [{ kind: 'role', key: 'keeper' }, 'warden'],
  [{ kind: 'table', key: 'loan' }, 'borrowing'],
];

const loan = async (table: string) => (await kim.get(`${APP}/tables/${table}/records/${id}`)).body.record.values;
const rows = async (from: string, select: string) =>
  (await kim.get(`${APP}/tables/${from}/records?select=${select}`)).body.records.map(
    ({ values }: { values: Record<string, unknown> }) => values,
  );
const timers = () => house.house.store.platform.all({ sql: 'select "table", timeout from _timers order by timeout' });

test('what is renamed is published with all its data, its history and what is under way', async () => {
  let files: AppFiles = fromBundle((await kim.get(`${APP}/draft`)).body.files);
  const operations: Operation[] = [];
  for (const [thing, to] of NAMES) {
    const renaming = renameThing(files, vocabulary, { thing, to });
    if ('fault' in renaming) throw new Error(`${thing.key}: ${renaming.fault}`);
    operations.push(...renaming.operations);
    files = applyOperations(files, renaming.operations).files;
  }
  await publish(operations);
  expect(await loan('borrowing')).toMatchObject({
    ...{ name: 'Atlas', pieces: 4, double: 8, kind: 'chart', marks: ['old', 'ripped'], fee: 5, stage: 'wanted' },
    parts: [{ title: 'A', leaves: 7 }],
  });
  expect(await rows('borrowing.moves', 'stage,process')).toEqual([{ stage: 'wanted', process: 'lending' }]);
  expect(await rows('borrowing.changes', 'field,old,new')).toEqual([{ field: 'pieces', old: 3, new: 4 }]);
  expect(await timers()).toEqual([{ table: 'borrowing', timeout: 'lending.wanted' }]);
  const timeline = await kim.get(`${APP}/tables/borrowing/records/${id}/timeline`);
  expect(timeline.status).toBe(200);
});

const views = async (table: string) => (await kim.get(`${APP}/tables/${table}/views`)).body.views;

test('saved views look for, sort by and show what they did', async () => {
  const [view] = await views('borrowing');
  expect(view).toMatchObject({
    roles: ['warden'],
    shows: { where: "kind = 'chart' and pieces > 2", sort: '-pieces,name', columns: [{ key: 'pieces' }, { key: 'fee' }] },
  });
  const where = encodeURIComponent(view.shows.where);
  expect((await kim.get(`${APP}/tables/borrowing/records?where=${where}&sort=${view.shows.sort}`)).body.records).toHaveLength(1);
});

test('a value that must differ is refused under the name that it has now', async () => {
  const again = await kim.post(`${APP}/tables/borrowing/records`, { values: { name: 'Atlas', pieces: 4 } });
  expect([again.status, again.body.error.code]).toEqual([422, 'INVALID_VALUES']);
  expect(JSON.stringify(again.body.error.problems)).toContain('/values/pieces');
});

test('going back to the version before finds everything under its former name, and forward again too', async () => {
  expect((await kim.post(`${APP}/versions/2/restore`, {})).body).toEqual({ version: 4 });
  expect(await loan('loan')).toMatchObject({ copies: 4, twice: 8, kind: 'map', marks: ['old', 'torn'], stage: 'asked' });
  expect(await rows('loan.moves', 'stage,process')).toEqual([{ stage: 'asked', process: 'loan' }]);
  expect((await views('loan'))[0]).toMatchObject({ roles: ['keeper'], shows: { where: "kind = 'map' and copies > 2" } });
  expect(await timers()).toEqual([{ table: 'loan', timeout: 'loan.asked' }]);
  expect((await kim.post(`${APP}/versions/3/restore`, {})).body).toEqual({ version: 5 });
  expect(await loan('borrowing')).toMatchObject({ pieces: 4, marks: ['old', 'ripped'], stage: 'wanted' });
});
