import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { installApp } from '../apps/install.ts';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type Reply, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
const LOANS = `${APP}/tables/loan/records`;
const MEMBERS = `${APP}/tables/member/records`;
const colour = { key: 'colour', type: 'text', label: { 'zh-CN': '颜色', en: 'Colour' } };

let house: RunningHouse;
let kim: Client;
let lee: Client;
let moe: Client;
/** The number of the version that everybody has as a test begins; the pilot takes the next. */
let base = 0;

beforeAll(async () => {
  house = await runHouse(lendingApp());
  await signIn();
});
afterAll(() => house.stop());
beforeEach(async () => {
  await kim.remove(`${APP}/pilot`);
  await kim.remove(`${APP}/draft`);
  base = (await kim.post(`${APP}/versions/1/restore`, {})).body.version;
});

const signIn = async () => {
  [kim, lee, moe] = [await house.as('kim'), await house.as('lee'), await house.as('moe')];
};

/** Does one step in the draft; answers its revision. */
async function step(...operations: unknown[]): Promise<number> {
  const { draft, revision, basedOn } = (await kim.get(`${APP}/draft`)).body;
  const done = await kim.post(`${APP}/draft`, { ...(draft && { draft }), revision, basedOn, name: 'Change', operations });
  expect(done.status).toBe(200);
  return done.body.revision;
}

const addColour = () =>
  step(
    { op: 'insert', at: 'tables/member.json#/fields', value: colour },
    { op: 'set', at: 'tables/member.json#/fields/@phone/required', value: true },
  );
const begin = (revision: number, ...people: Client[]) =>
  kim.post(`${APP}/pilot`, { revision, people: people.map(({ id }) => id), note: 'Colours' });
const fieldsSeen = async (client: Client) => {
  const { version, isPilot, definition } = (await client.get(`${APP}/definition`)).body;
  const member = definition.tables.find(({ key }: { key: string }) => key === 'member');
  return { version, isPilot, fields: member.fields.map(({ key }: { key: string }) => key) };
};
const isNew = (version: number) => ({ version, isPilot: true, fields: ['name', 'phone', 'colour'] });
const isOld = (version: number) => ({ version, isPilot: undefined, fields: ['name', 'phone'] });
const codes = ({ body }: Reply): string[] => body.error.problems.map(({ path }: { path: string }) => path);

test('those who were named work with the new version, all others with the published one, on the same records; withdrawn, nothing is lost', async () => {
  expect((await begin(await addColour(), lee)).body).toEqual({ version: base + 1 });
  expect(await fieldsSeen(lee)).toEqual(isNew(base + 1));
  for (const other of [kim, moe]) expect(await fieldsSeen(other)).toEqual(isOld(base));

  const made = await lee.post(MEMBERS, { values: { name: 'Ada', phone: '13800000001', colour: 'green' } });
  expect(made.status).toBe(201);
  const { id } = made.body.record;
  expect((await kim.get(`${MEMBERS}/${id}`)).body.record.values).not.toHaveProperty('colour');
  expect((await kim.patch(`${MEMBERS}/${id}`, { version: 1, values: { name: 'Ada B' } })).status).toBe(200);
  expect((await kim.patch(`${MEMBERS}/${id}`, { version: 2, values: { colour: 'red' } })).status).toBe(422);
  expect((await lee.get(`${MEMBERS}/${id}`)).body.record.values).toMatchObject({ name: 'Ada B', colour: 'green' });
  expect((await lee.get(`${MEMBERS}?search=green`)).body.records).toHaveLength(1);
  expect((await kim.get(`${MEMBERS}?sort=name&select=name`)).status).toBe(200);
  expect((await lee.get(`${APP}/openapi.json`)).status).toBe(200);
  // The draft is still there, and goes out from what everybody has.
  expect((await kim.get(`${APP}/draft`)).body).toMatchObject({ revision: 1, basedOn: base });
  expect((await moe.post(MEMBERS, { values: { name: 'Without' } })).status).toBe(201);
  expect((await lee.post(MEMBERS, { values: { name: 'Without' } })).status).toBe(422);

  expect((await kim.remove(`${APP}/pilot`)).status).toBe(204);
  expect(await fieldsSeen(lee)).toEqual(isOld(base));
  expect((await kim.get(`${APP}/pilot`)).body).toEqual({ pilot: null });
  expect((await kim.post(`${APP}/publish`, { revision: 1 })).body).toEqual({ version: base + 2 });
  expect((await moe.get(`${MEMBERS}/${id}`)).body.record.values).toMatchObject({ name: 'Ada B', colour: 'green' });
});

test('a pilot outlives a restart, is renewed from the draft under the next number, and is widened under the one it has', async () => {
  await begin(await addColour(), lee);
  const { folder } = house;
  await house.stop({ keep: true });
  house = await runHouse(lendingApp(), { folder });
  await signIn();
  expect(await fieldsSeen(lee)).toEqual(isNew(base + 1));
  expect(await fieldsSeen(moe)).toEqual(isOld(base));

  const revision = await step({ op: 'insert', at: 'tables/member.json#/fields', value: { ...colour, key: 'size' } });
  expect((await kim.get(`${APP}/pilot`)).body.pilot).toMatchObject({ version: base + 1, isDraftAhead: true });
  expect((await begin(revision, lee, moe)).body).toEqual({ version: base + 2 });
  expect(await fieldsSeen(moe)).toMatchObject({ version: base + 2, fields: ['name', 'phone', 'colour', 'size'] });
  await step({ op: 'set', at: 'tables/member.json#/label', value: 'Reader' });
  expect((await kim.post(`${APP}/pilot/widen`, {})).body).toEqual({ version: base + 2 });
  expect(await fieldsSeen(kim)).toMatchObject({
    version: base + 2,
    isPilot: undefined,
    fields: ['name', 'phone', 'colour', 'size'],
  });
  expect((await kim.get(`${APP}/draft`)).body).toMatchObject({ revision: 3, basedOn: base + 2 });
  const { versions } = (await kim.get(`${APP}/versions`)).body;
  expect(versions.slice(0, 2)).toMatchObject([{ version: base + 2, note: 'Colours', piloted: 2 }, { version: base }]);
  expect((await kim.post(`${APP}/pilot/widen`, {})).body.error.code).toBe('NO_PILOT');
});

test('widened as it stands the draft is done with; publishing another to everybody ends a pilot, and its number is never given again', async () => {
  await begin(await addColour(), lee);
  expect((await kim.post(`${APP}/pilot/widen`, {})).body).toEqual({ version: base + 1 });
  expect((await kim.get(`${APP}/draft`)).body).toMatchObject({ revision: 0, basedOn: base + 1 });
  const revision = await step({ op: 'set', at: 'tables/member.json#/label', value: 'Reader' });
  expect((await begin(revision, lee)).body).toEqual({ version: base + 2 });
  expect((await kim.post(`${APP}/versions/1/restore`, {})).body).toEqual({ version: base + 3 });
  expect(await fieldsSeen(lee)).toMatchObject({ version: base + 3, isPilot: undefined });
  expect((await kim.get(`${APP}/pilot`)).body).toEqual({ pilot: null });
  const { pilots } = (await kim.get(`${APP}/pilots`)).body;
  expect(pilots.slice(0, 2)).toMatchObject([{ how: 'published' }, { how: 'widened' }]);
});

test('an app that is installed anew ends a pilot too, and what came of it is kept', async () => {
  await begin(await addColour(), lee);
  await lee.post(LOANS, { values: { name: 'Atlas', owner: lee.id } });
  const app = lendingApp();
  const { version } = await installApp(house.house, { ...app, info: { ...app.info, version: '9.9.9' } });
  expect(version).toBe(base + 2);
  expect((await kim.get(`${APP}/pilot`)).body).toEqual({ pilot: null });
  const [former] = (await kim.get(`${APP}/pilots`)).body.pilots;
  expect(former).toMatchObject({ began: base + 1, how: 'published', people: 1 });
  const { pilot } = (await kim.get(`${APP}/pilots/${former.began}`)).body;
  expect(pilot.people).toMatchObject([{ name: 'Lee', created: 1 }]);
});

test('only who designs the app gives versions to people, and only to people who work in it; others are named', async () => {
  const revision = await addColour();
  const asLee = { revision, people: [lee.id] };
  expect((await lee.post(`${APP}/pilot`, asLee)).status).toBe(403);
  for (const asked of [
    lee.get(`${APP}/pilot`),
    lee.post(`${APP}/pilot/widen`, {}),
    lee.remove(`${APP}/pilot`),
    lee.post(`${APP}/pilot/people`, { people: [lee.id] }),
  ])
    expect((await asked).status).toBe(403);
  const strange = await kim.post(`${APP}/pilot`, { revision, people: ['nobody', lee.id] });
  expect([strange.status, strange.body.error.code, strange.body.error.problems[0].message.en]).toEqual([
    422,
    'PILOT_PEOPLE_UNKNOWN',
    '“nobody” is no active user of this app.',
  ]);
  expect((await kim.post(`${APP}/pilot`, { revision, people: [] })).status).toBe(400);
  expect((await begin(revision + 5, lee)).body.error.code).toBe('DRAFT_MOVED_ON');
  expect((await lee.get(`${APP}/pilot/news`)).body.error.code).toBe('NO_PILOT');
  expect((await kim.remove(`${APP}/pilot`)).body.error.code).toBe('NO_PILOT');
  await begin(revision, lee);
  expect((await kim.post(`${APP}/pilot/people`, { people: [kim.id] })).status).toBe(204);
  expect(await fieldsSeen(lee)).toEqual(isOld(base));
  expect(await fieldsSeen(kim)).toEqual(isNew(base + 1));
  const { items } = (await lee.get('/api/inbox')).body;
  expect(items[0].text).toBe('Kim asks you to try the new version of “Lending”: Colours');
  expect((await kim.get('/api/inbox')).body.items).toEqual([]);
  // Who takes part designs what everybody has.
  expect((await kim.get(`${APP}/draft/review`)).body.parts).toHaveLength(1);
});

test('what belongs to everybody’s records is refused all at once, each at its place, and can still be published to all', async () => {
  const revision = await step(
    { op: 'insert', at: 'tables/loan.json#/fields', value: { key: 'twice2', type: 'formula', formula: 'copies * 2' } },
    { op: 'insert', at: 'tables/loan.json#/fields', value: { ...colour, required: true } },
    { op: 'set', at: 'tables/loan.json#/fields/@twice/formula', value: 'copies * 3' },
    { op: 'set', at: 'tables/loan.json#/fields/@fee/min', value: 5 },
    { op: 'remove', at: 'tables/loan.json#/fields/@kind/options/@map' },
    { op: 'set', at: 'tables/loan.json#/fields/@due_on/type', value: 'text' },
    { op: 'remove', at: 'tables/loan.json#/fields/@secret' },
    { op: 'insert', at: 'processes/loan.json#/stages', value: { key: 'lost', category: 'lost' } },
    { op: 'set', at: 'processes/loan.json#/stages/@out/due', value: { after: '2h' } },
    { op: 'set', at: 'processes/loan.json#/stages/@out/guidance', value: 'Ask' },
    { op: 'remove', at: 'processes/loan.json#/stages/@out/enter' },
    { op: 'set', at: 'roles/helper.json#/tables/loan/fields', value: {} },
    { op: 'set', at: 'forms/loan.json#/layout', value: ['name'] },
  );
  const refused = await begin(revision, lee);
  expect([refused.status, refused.body.error.code]).toEqual([422, 'PILOT_NOT_FOR_SOME']);
  expect(codes(refused).sort()).toEqual([
    'processes/loan.json#/stages/@lost',
    'processes/loan.json#/stages/@out/due',
    'tables/loan.json#/fields/@due_on/type',
    'tables/loan.json#/fields/@fee/min',
    'tables/loan.json#/fields/@kind/options/@map',
    'tables/loan.json#/fields/@secret',
    'tables/loan.json#/fields/@twice/formula',
    'tables/loan.json#/fields/@twice2',
  ]);
  expect((await kim.get(`${APP}/draft/review`)).body.notForSome).toHaveLength(8);
  const [first] = refused.body.error.problems;
  expect(first.message.en).toMatch(/take this back, or publish to everybody\.$/);
});

test('what people did, where they were refused and what they think of it is gathered; a stranger to it says nothing', async () => {
  await moe.post(LOANS, { values: { name: 'Before' } });
  // A field that helpers do not see is no news for them.
  await step({ op: 'set', at: 'tables/loan.json#/fields/@secret/label', value: 'Hidden' });
  await begin(await addColour(), lee);
  const { record } = (await lee.post(LOANS, { values: { name: 'Atlas', owner: lee.id } })).body;
  await lee.patch(`${LOANS}/${record.id}`, { version: 1, values: { name: 'Atlas 2' } });
  for (const _ of [1, 2]) await lee.post(`${LOANS}/${record.id}/move`, { version: 2, to: 'out' });
  await lee.post(MEMBERS, { values: { name: 'No phone' } });
  await moe.post(MEMBERS, { values: {} });
  const filling = (version: number, ms: number) => ({
    ...{ form: 'loan', version, device: 'phone', end: 'sent', ms },
    fields: { name: { ms: 100, visits: 1, corrections: 0, refused: 0 } },
  });
  await lee.post(`${APP}/fillings`, { fillings: [filling(base + 1, 20_000)] });
  await moe.post(`${APP}/fillings`, { fillings: [filling(base + 1, 60_000)] });
  expect((await lee.post(`${APP}/pilot/remarks`, { text: ' Nice ', page: '/app/lending' })).status).toBe(204);
  expect((await lee.post(`${APP}/pilot/remarks`, { text: '  ', page: '/app/lending' })).status).toBe(400);
  expect((await moe.post(`${APP}/pilot/remarks`, { text: 'Me too', page: '/' })).body.error.code).toBe('NO_PILOT');
  expect((await lee.get(`${APP}/pilot/news`)).body).toMatchObject({
    version: base + 1,
    note: 'Colours',
    parts: [{ path: 'tables/member.json' }],
  });

  // What only some have is no part of how the published form is filled in.
  expect((await kim.get(`${APP}/forms/loan/doctor`)).body).toMatchObject({ sent: 1, versions: [{ version: base }] });

  const { pilot } = (await kim.get(`${APP}/pilot`)).body;
  expect(pilot).toMatchObject({
    ...{ version: base + 1, began: base + 1, by: 'Kim', note: 'Colours', isDraftAhead: false },
    people: [{ name: 'Lee', created: 1, changed: 1, moved: 0, path: [{ what: 'update', title: 'Atlas 2' }, { what: 'create' }] }],
    remarks: [{ by: 'Lee', text: 'Nice', page: '/app/lending', version: base + 1 }],
  });
  expect(pilot.stuck).toMatchObject([
    { code: 'STAGE_NOT_READY', table: 'loan', what: [{ en: 'Receipt' }], count: 2, people: ['Lee'] },
    { code: 'INVALID_VALUES', table: 'member', what: [{ en: 'Phone' }], count: 1 },
  ]);
  expect(pilot.forms).toMatchObject([{ form: 'loan', pilot: { sent: 1, givenUp: 0 }, published: { sent: 1 } }]);
  expect(pilot.forms[0].pilot.medianMs).toBeLessThan(pilot.forms[0].published.medianMs);
  await kim.remove(`${APP}/pilot`);
  const [former] = (await kim.get(`${APP}/pilots`)).body.pilots;
  expect(former).toMatchObject({ version: base + 1, how: 'withdrawn', people: 1, remarks: 1 });
  const { pilot: found } = (await kim.get(`${APP}/pilots/${former.began}`)).body;
  expect(found).toMatchObject({ remarks: pilot.remarks, stuck: pilot.stuck });
  expect(found.people[0].path[0].title).toBe('Atlas 2');
  const [kept] = await house.house.store.platform.all<{ findings: string }>({
    sql: 'select findings from _pilot_findings order by at desc',
  });
  expect(kept?.findings).not.toMatch(/Atlas|Lee/);
  expect((await kim.get(`${APP}/pilots/9999`)).status).toBe(404);
  expect((await lee.get(`${APP}/pilots`)).status).toBe(403);
});

test('a job that somebody began in a pilot is done in the version that he works with', async () => {
  await step(
    { op: 'set', at: 'roles/helper.json#/tables/member/import', value: true },
    { op: 'set', at: 'roles/helper.json#/tables/member/update', value: true },
  );
  await begin(await addColour(), lee);
  const file = { name: 'members.csv', bytes: 'Name,Phone,Colour\nImported,13800000001,green\n' };
  const map = JSON.stringify({ Name: 'name', Phone: 'phone', Colour: 'colour' });
  const begun = await lee.upload(`${APP}/tables/member/import`, file, { map });
  await house.finished(lee, begun.body.job);
  const { records } = (await lee.get(`${MEMBERS}?search=imported`)).body;
  expect(records).toMatchObject([{ values: { name: 'Imported', colour: 'green' } }]);
});

test('open pages of those whom it concerns learn of it, and no others', async () => {
  const [his, others] = [await listen(lee), await listen(moe)];
  await begin(await addColour(), lee);
  expect(await his.next()).toMatchObject({ table: '_app', id: lee.id, version: base + 1 });
  await kim.remove(`${APP}/pilot`);
  expect(await his.next()).toMatchObject({ table: '_app', id: lee.id });
  await kim.post(`${APP}/publish`, { revision: 1 });
  expect(await others.next()).toMatchObject({ table: '_app', id: 'lending', version: base + 2 });
  await Promise.all([his.close(), others.close()]);
});

/** The events that somebody's open page hears. */
async function listen({ token }: Client) {
  const closing = new AbortController();
  const answer = await fetch(`${house.address}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: closing.signal,
  });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<unknown> => {
    for (;;) {
      const found = /data: (.*)\n\n/.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return JSON.parse(found[1] ?? '');
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('The events ended');
      text += decoder.decode(value, { stream: true });
    }
  };
  return { next, close: async () => closing.abort() };
}
