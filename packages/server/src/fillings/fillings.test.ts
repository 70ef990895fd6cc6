import type { Filling, WireFormDoctor } from '@stepwell/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';
import { examineForm } from './form-doctor.ts';

const APP = '/api/apps/lending';
const DAY = 24 * 60 * 60 * 1000;
let clock = Date.parse('2026-03-02T01:00:00Z');
let house: RunningHouse;
let kim: Client;
let lee: Client;

/** One form for everything that people may write by hand. */
function app() {
  const lending = lendingApp();
  const layout = ['name', { section: 'More', items: ['secret', { field: 'fee' }, 'kind'] }, 'items'];
  return { ...lending, forms: [{ key: 'loan', table: 'loan', when: 'copies < 9', layout }] };
}

beforeAll(async () => {
  house = await runHouse(app(), { now: () => clock });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

const field = (ms: number, more = {}) => ({ ms, visits: 1, corrections: 0, refused: 0, ...more });
const filling = (more: Partial<Filling> = {}): Filling => ({
  form: 'loan',
  version: 1,
  device: 'desktop',
  end: 'sent',
  ms: 60_000,
  last: 'kind',
  fields: { name: field(10_000), secret: field(40_000, { corrections: 2 }) },
  ...more,
});
const tell = (client: Client, ...fillings: unknown[]) => client.post(`${APP}/fillings`, { fillings });
const doctor = async (days = 90) => (await kim.get(`${APP}/forms/loan/doctor?days=${days}`)).body as WireFormDoctor;
const of = ({ fields }: WireFormDoctor, key: string) => fields.find((one) => one.key === key);

test('nothing told, nothing made: the doctor says so, field by field', async () => {
  const seen = await doctor();
  expect(seen).toMatchObject({ sent: 0, givenUp: 0, people: 0, medianMs: null, versions: [], records: 0 });
  expect(seen.fields.map(({ key }) => key)).toEqual(['name', 'secret', 'fee', 'kind', 'items']);
  expect(of(seen, 'name')).toMatchObject({ medianMs: null, visited: 0, empty: 0, junk: 0 });
});

test('how long, where somebody stopped, and what kept a form from being sent is counted; people only as a number', async () => {
  const stopped = filling({ end: 'given_up', device: 'phone', last: 'secret', fields: { secret: field(5000, { refused: 3 }) } });
  expect((await tell(kim, filling(), filling({ ms: 80_000 }))).status).toBe(204);
  expect((await tell(lee, filling({ ms: 70_000 }), stopped)).status).toBe(204);
  const seen = await doctor();
  expect(seen).toMatchObject({ sent: 3, givenUp: 1, people: 2, onPhone: 1 });
  expect(Math.abs((seen.medianMs ?? 0) - 70_000)).toBeLessThan(7000);
  expect(of(seen, 'secret')).toMatchObject({ visited: 4, corrections: 6, refused: 1, stopped: 1 });
  expect(Math.abs((of(seen, 'name')?.medianMs ?? 0) - 10_000)).toBeLessThan(1000);
  expect(JSON.stringify(seen)).not.toContain(lee.id);
});

test('who goes on with a half-filled form has not given up, and his time is not the time of the form', async () => {
  const before = await doctor();
  await tell(lee, filling({ ms: 1000, resumed: true }));
  const after = await doctor();
  expect([after.sent, after.givenUp, after.medianMs]).toEqual([before.sent + 1, before.givenUp - 1, before.medianMs]);
});

test('blank fields and those that say nothing are counted in the records of the form alone', async () => {
  const make = (values: object) => kim.post(`${APP}/tables/loan/records`, { values });
  await make({ name: 'Atlas', secret: '无', fee: 3 });
  await make({ name: 'Emma', secret: '...... ' });
  await make({ name: 'Persuasion', secret: 'Persuasion' });
  await make({ name: 'Sanditon', secret: 'torn at page 3', kind: 'book', items: [{ title: 'One' }] });
  await make({ name: 'xxxx', copies: 12 });
  const seen = await doctor();
  expect(seen.records).toBe(4);
  expect(of(seen, 'name')).toMatchObject({ empty: 0, junk: 0 });
  expect(of(seen, 'secret')).toMatchObject({ empty: 0, junk: 3 });
  expect([of(seen, 'fee')?.empty, of(seen, 'kind')?.empty, of(seen, 'items')?.empty]).toEqual([3, 3, 3]);
});

test('only who designs the app sees it; what is unknown or not well-formed is not counted', async () => {
  expect((await lee.get(`${APP}/forms/loan/doctor`)).status).toBe(403);
  expect((await kim.get(`${APP}/forms/none/doctor`)).status).toBe(404);
  const before = await doctor();
  expect((await tell(lee, filling({ form: 'gone' }))).status).toBe(204);
  for (const bad of [
    filling({ ms: -1 }),
    { ...filling(), text: 'what was written' },
    filling({ fields: { name: { ...field(1), value: 'x' } as never } }),
    filling({ ms: 9e12 }),
  ])
    expect((await tell(lee, bad)).status).toBe(400);
  expect(await doctor()).toEqual(before);
  await tell(lee, filling({ version: 99, fields: { nowhere: field(1) } }));
  expect((await doctor()).versions.map(({ version }) => version)).toEqual([1]);
  expect(JSON.stringify(await doctor())).not.toContain('nowhere');
});

test('counts are asked for by day and let go of after two quarters', async () => {
  clock += 10 * DAY;
  // Nobody stays signed in so long.
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
  await tell(lee, filling({ ms: 500_000 }));
  expect([(await doctor(1)).sent, (await doctor(30)).sent > 1]).toEqual([1, true]);
  clock += 195 * DAY;
  await house.house.fillings.forget();
  expect((await house.house.fillings.of({ app: 'lending', form: 'loan' }, 0)).versions).toMatchObject([{ sent: 1 }]);
});

test('a demo counts how its people got on with forms, each go on its own day; what is no go is a mistake', async () => {
  const past = (at: string, more: object = {}) => ({ at, as: 'lee', filling: filling(more) });
  const demo = {
    ...app().demo,
    fillings: [past('-2d 10:00'), past('-2d 11:00', { form: 'gone' }), past('-80d 10:00'), past('+1d 10:00')],
  };
  const told = await runHouse({ ...app(), demo } as never, { now: () => clock });
  const seen = await examineForm(told.house, (await told.house.apps.find('lending'))?.model as never, {
    form: app().forms[0] as never,
    since: clock - 30 * DAY,
  });
  expect([seen.sent, seen.people]).toEqual([1, 1]);
  await told.stop();
  const bad = { ...app().demo, fillings: [{ at: '-2d 10:00', as: 'lee', filling: { form: 'loan' } }] };
  await expect(runHouse({ ...app(), demo: bad } as never, { now: () => clock })).rejects.toThrow();
});
