import type { WireDraftChange } from '@stepwell/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';
import { Presence } from './presence.ts';

const APP = '/api/apps/lending';
let house: RunningHouse;
let kim: Client;
let lee: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => Date.parse('2026-03-02T01:00:00Z') });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

const step = (revision: number, name: string, ...operations: unknown[]) =>
  kim.post(`${APP}/draft`, { revision, name, operations });
const draft = async () =>
  (await kim.get(`${APP}/draft`)).body as { revision: number; basedOn: number; files: Record<string, never> };
const namesOf = (changes: readonly WireDraftChange[]) => changes.map(({ name }) => name);
const colour = { key: 'colour', type: 'text', label: { 'zh-CN': '颜色', en: 'Colour' } };

test('only an administrator sees or changes the draft of an app', async () => {
  for (const asked of [
    lee.get(`${APP}/draft`),
    lee.get(`${APP}/versions`),
    lee.post(`${APP}/draft`, { revision: 0, name: 'x', operations: [{ op: 'remove', at: 'app.json' }] }),
    lee.post(`${APP}/publish`, { revision: 0 }),
    lee.post(`${APP}/versions/1/restore`, {}),
    lee.post('/api/apps', { files: {} }),
  ])
    expect((await asked).status).toBe(403);
});

test('steps are kept with their way back; whoever saw an older draft is told what came since', async () => {
  expect(await draft()).toMatchObject({ revision: 0, basedOn: 1 });
  const first = await step(0, 'Add colour', { op: 'insert', at: 'tables/loan.json#/fields', value: colour, before: '@kind' });
  expect(first.body.changes).toMatchObject([
    { revision: 1, name: 'Add colour', inverse: [{ op: 'remove', at: 'tables/loan.json#/fields/@colour' }] },
  ]);
  const second = await step(0, 'Rename', { op: 'set', at: 'tables/loan.json#/fields/@fee/label', value: 'Price' });
  expect(namesOf(second.body.changes)).toEqual(['Add colour', 'Rename']);
  const { files } = await draft();
  const { fields } = files['tables/loan.json'] as unknown as { fields: { key: string; label: unknown }[] };
  expect(fields.find(({ key }) => key === 'fee')?.label).toBe('Price');
  expect(fields.map(({ key }) => key).indexOf('colour')).toBe(fields.map(({ key }) => key).indexOf('kind') - 1);
});

test('a step that does not fit any more is refused whole, and says where', async () => {
  const good = { op: 'set', at: 'tables/loan.json#/label', value: 'Other' };
  const { status, body } = await step(2, 'Two', good, { op: 'remove', at: 'tables/loan.json#/fields/@nowhere' });
  expect([status, body.error?.code]).toEqual([409, 'DRAFT_MOVED_ON']);
  expect(body.error?.problems).toMatchObject([{ path: 'tables/loan.json#/fields/@nowhere', code: 'GONE' }]);
  expect(await draft()).toMatchObject({ revision: 2, files: { 'tables/loan.json': { label: { en: 'Loan' } } } });
});

test('a draft with errors is not published; a sound one is at once, and the former version comes back with its data', async () => {
  await step(2, 'Break', { op: 'set', at: 'tables/loan.json#/title', value: 'nothing' });
  const broken = await kim.post(`${APP}/publish`, { revision: 3 });
  expect([broken.status, broken.body.error?.code]).toEqual([422, 'DRAFT_HAS_ERRORS']);
  expect(broken.body.error?.problems?.some(({ path }: { path: string }) => path === 'tables/loan.json#/title')).toBe(true);
  await step(3, 'Mend', { op: 'set', at: 'tables/loan.json#/title', value: 'name' });
  expect((await kim.post(`${APP}/publish`, { revision: 3 })).body.error?.code).toBe('DRAFT_MOVED_ON');
  expect((await kim.post(`${APP}/publish`, { revision: 4, note: 'Colours' })).body).toEqual({ version: 2 });
  expect(await draft()).toMatchObject({ revision: 0, basedOn: 2 });

  const made = await kim.post(`${APP}/tables/loan/records`, { values: { name: 'Atlas', colour: 'green' } });
  const { id } = made.body.record as { id: string };
  expect((await kim.post(`${APP}/versions/1/restore`, {})).body).toEqual({ version: 3 });
  expect((await kim.get(`${APP}/tables/loan/records/${id}`)).body.record.values['colour']).toBeUndefined();
  expect((await kim.post(`${APP}/versions/2/restore`, {})).body).toEqual({ version: 4 });
  expect((await kim.get(`${APP}/tables/loan/records/${id}`)).body.record.values['colour']).toBe('green');
  const { versions } = (await kim.get(`${APP}/versions`)).body;
  expect(versions.map(({ version, note }: { version: number; note: string }) => [version, note])).toEqual([
    [4, '↩ 2'],
    [3, '↩ 1'],
    [2, 'Colours'],
    [1, null],
  ]);
});

test('a new app is made from its files, by an administrator, who may use it at once', async () => {
  const files = {
    'app.json': { key: 'fresh', version: '0.1.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY', label: 'Fresh' },
    'roles/owner.json': { admin: true },
    'tables/thing.json': { title: 'name', fields: [{ key: 'name', type: 'text' }] },
  };
  expect((await kim.post('/api/apps', { files })).body).toEqual({ app: 'fresh' });
  expect((await kim.post('/api/apps/fresh/tables/thing/records', { values: { name: 'One' } })).status).toBe(201);
  expect((await kim.post('/api/apps', { files })).body.error?.code).toBe('APP_KEY_TAKEN');
  const broken = await kim.post('/api/apps', { files: { ...files, 'tables/thing.json': { title: 5 } } });
  expect([broken.status, broken.body.error?.problems?.length > 0]).toEqual([422, true]);
});

test('steps of several people at once are all done, one after the other', async () => {
  const rename = (n: number) => step(0, `Name ${n}`, { op: 'set', at: 'tables/member.json#/help', value: `Help ${n}` });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => rename(n)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const { changes } = (await kim.get(`${APP}/draft/changes?since=0`)).body as { changes: WireDraftChange[] };
  expect(changes.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  expect((await kim.remove(`${APP}/draft`)).status).toBe(204);
  expect(await draft()).toMatchObject({ revision: 0, basedOn: 4 });
});

test('the last role with every right is not published away: nobody could let anybody in', async () => {
  const { revision } = await draft();
  const stepped = await step(revision, 'Remove', { op: 'remove', at: 'roles/keeper.json#/admin' });
  const refused = await kim.post(`${APP}/publish`, { revision: stepped.body.revision });
  expect([refused.status, refused.body.error.problems]).toMatchObject([422, [{ code: 'NO_ADMIN_ROLE' }]]);
  await kim.remove(`${APP}/draft`);
});

test('a step sent twice is done once; a step on a draft that was given up is refused, so that it is done on the one that is there', async () => {
  const label = (value: string) => [{ op: 'insert', at: 'tables/loan.json#/fields', value: { ...colour, key: value } }];
  const seen = async () => {
    const {
      draft: name,
      revision,
      basedOn,
    } = (await kim.get(`${APP}/draft`)).body as { draft: string; revision: number; basedOn: number };
    return { draft: name, revision, basedOn };
  };
  const begun = await seen();
  expect(begun.draft).toBe('');
  const sent = { ...begun, name: 'One', step: 'kim-1', operations: label('one') };
  const [first, again] = [await kim.post(`${APP}/draft`, sent), await kim.post(`${APP}/draft`, sent)];
  expect([first.body.revision, again.body.revision]).toEqual([1, 1]);
  expect(again.body.draft).toBe(first.body.draft);
  const known = await seen();
  await kim.remove(`${APP}/draft`);
  const late = await kim.post(`${APP}/draft`, { ...known, name: 'Two', step: 'kim-2', operations: label('two') });
  expect([late.status, late.body.error.code]).toEqual([409, 'DRAFT_RENEWED']);
  const query = new URLSearchParams({ since: '1', draft: known.draft, basedOn: String(known.basedOn) });
  expect((await kim.get(`${APP}/draft/changes?${query}`)).body.error.code).toBe('DRAFT_RENEWED');
  expect(await seen()).toMatchObject({ draft: '', revision: 0 });
});

test('a draft outlives the return to a former version, and is published on it', async () => {
  await step(0, 'Colour', { op: 'set', at: 'tables/loan.json#/help', value: 'Ask' });
  const { version } = (await kim.post(`${APP}/versions/1/restore`, {})).body;
  expect(await draft()).toMatchObject({ revision: 1, basedOn: version });
  expect((await kim.post(`${APP}/publish`, { revision: 1 })).body).toEqual({ version: version + 1 });
});

test('people who design the same app see each other and where, until nothing is heard of them; nobody else does', async () => {
  expect((await kim.post(`${APP}/draft/presence`, { part: 'tables/loan.json' })).body).toEqual({ people: [] });
  expect((await lee.post(`${APP}/draft/presence`, {})).status).toBe(403);
  let now = 0;
  const presence = new Presence(() => now);
  const [here, there] = [
    { id: 'k', name: 'Kim', part: 'app.json' },
    { id: 'l', name: 'Lee', part: 'tables/loan.json' },
  ];
  presence.meet('lending', here);
  expect(presence.meet('lending', there)).toEqual([here]);
  expect(presence.meet('other', there)).toEqual([]);
  expect(presence.meet('lending', { ...here, at: 'app.json#/label' })).toEqual([there]);
  now = 15_000;
  expect(presence.meet('lending', there)).toEqual([]);
});
