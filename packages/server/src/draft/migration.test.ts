import type { PartDifference } from '@stepwell/definition';
import type { WireMigration } from '@stepwell/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
let house: RunningHouse;
let kim: Client;
let revision = 0;

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => Date.parse('2026-03-02T01:00:00Z') });
  kim = await house.as('kim');
  const loans = [{ fee: 5, items: [{ title: 'A' }] }, { fee: 6 }, {}];
  for (const [index, values] of loans.entries())
    expect((await kim.post(`${APP}/tables/loan/records`, { values: { name: `Loan ${index}`, ...values } })).status).toBe(201);
  expect((await kim.post(`${APP}/tables/member/records`, { values: { name: 'Ann' } })).status).toBe(201);
});
afterAll(() => house.stop());

async function change(...operations: unknown[]): Promise<void> {
  const { status, body } = await kim.post(`${APP}/draft`, { revision, name: 'Change', operations });
  expect([status, body]).toMatchObject([200, {}]);
  revision = body.revision;
}

async function plan(): Promise<readonly WireMigration[]> {
  return (await kim.get(`${APP}/draft/review`)).body.plan;
}

const told = (steps: readonly WireMigration[]) => steps.map(({ kind, path, count }) => [kind, path.split('#')[1], count]);

test('before publishing it is told how many records each change is about; what is about none is left out', async () => {
  expect(await plan()).toEqual([]);
  await change(
    { op: 'remove', at: 'tables/loan.json#/fields/@fee' },
    { op: 'remove', at: 'tables/loan.json#/fields/@secret' },
    { op: 'remove', at: 'tables/loan.json#/fields/@items' },
    { op: 'set', at: 'roles/helper.json#/tables/loan/fields', value: {} },
    { op: 'set', at: 'tables/member.json#/fields/@phone/required', value: true },
    { op: 'set', at: 'tables/loan.json#/fields/@twice/formula', value: 'copies * 3' },
  );
  expect(told(await plan())).toEqual([
    ['field_removed', '/fields/@fee', 2],
    ['field_removed', '/fields/@items', 1],
    ['field_required', '/fields/@phone', 1],
    ['computed_anew', undefined, 3],
  ]);
  const [fee] = await plan();
  expect(fee?.message.en).toBe('2 records of “Loan” keep a value in “Fee”; it is archived, not dropped.');
});

test('who is responsible by a role in which nobody is, is told before publishing', async () => {
  const nobody = async () => (await kim.get(`${APP}/draft/review`)).body.nobodyIn.map(({ path }: { path: string }) => path);
  const at = 'processes/loan.json#/stages/@asked/assignee';
  expect(await nobody()).toEqual([]);
  await change({ op: 'set', at: 'roles/empty.json', value: { label: 'Empty' } }, { op: 'set', at, value: "users('empty')" });
  expect(await nobody()).toEqual(['roles/empty.json']);
  await change({ op: 'set', at, value: { users: ['empty'] } });
  expect(await nobody()).toEqual(['roles/empty.json']);
  await change({ op: 'set', at, value: "users('keeper')" });
  expect(await nobody()).toEqual([]);
  await change({ op: 'remove', at }, { op: 'remove', at: 'roles/empty.json' });
});

test('a stage in which records stand goes only when it is said where they go; then they go there', async () => {
  await change(
    { op: 'remove', at: 'processes/loan.json#/stages/@asked' },
    { op: 'remove', at: 'processes/loan.json#/stages/@out/enter' },
  );
  const stage = (await plan()).find(({ kind }) => kind === 'stage_removed');
  expect(stage).toMatchObject({ severity: 'error', count: 3, stage: { process: 'loan', key: 'asked' } });
  expect(stage?.stage?.to.map(({ key }) => key)).toEqual(['out', 'back']);
  for (const stages of [undefined, { 'loan/asked': 'nowhere' }]) {
    const refused = await kim.post(`${APP}/publish`, { revision, ...(stages && { stages }) });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'STAGE_IN_USE']);
    expect(refused.body.error.problems).toMatchObject([{ path: 'processes/loan.json#/stages/@asked' }]);
  }
  const published = await kim.post(`${APP}/publish`, { revision, stages: { 'loan/asked': 'out' } });
  expect([published.status, published.body]).toEqual([200, { version: 2 }]);
  revision = 0;
  const [job] = await house.house.store.platform.all<{ id: string }>({ sql: 'select id from _job' });
  expect(await house.finished(kim, job as { id: string })).toMatchObject({ state: 'done', failed: 0, updated: 3 });
  const { records } = (await kim.get(`${APP}/tables/loan/records`)).body;
  expect(records.map(({ values }: { values: { stage: string } }) => values.stage)).toEqual(['out', 'out', 'out']);
});

test('a field of another type is tried on all its values; what would be lost is shown and must be known', async () => {
  for (const [name, copies] of [['12', 3] as const, ['7.0', 4] as const])
    await kim.post(`${APP}/tables/loan/records`, { values: { name, copies, stage: 'out' } });
  await change(
    { op: 'set', at: 'tables/loan.json#/fields/@name/type', value: 'number' },
    { op: 'set', at: 'tables/loan.json#/title', value: 'kind' },
    { op: 'set', at: 'tables/loan.json#/fields/@name/required', value: false },
    { op: 'set', at: 'tables/member.json#/fields/@name/type', value: 'long_text' },
  );
  const steps = await plan();
  const at = 'tables/loan.json#/fields/@name';
  expect(steps.map(({ kind, severity, path }) => [kind, severity, path])).toEqual(
    expect.arrayContaining([
      ['field_retyped', 'error', at],
      ['field_retyped', 'warning', 'tables/member.json#/fields/@name'],
    ]),
  );
  const tried = steps.find(({ path }) => path === at)?.values;
  expect(tried).toMatchObject({ kept: 1, changed: 1, lost: 3 });
  expect(tried?.examples.map(({ from, to }) => [from, to])).toEqual([
    ['Loan 0', undefined],
    ['Loan 1', undefined],
    ['Loan 2', undefined],
    ['7.0', '7'],
  ]);
  const refused = await kim.post(`${APP}/publish`, { revision });
  expect([refused.status, refused.body.error.code, refused.body.error.problems[0].path]).toEqual([422, 'VALUES_LOST', at]);
});

const names = async () => {
  const { records } = (await kim.get(`${APP}/tables/loan/records?sort=created_at`)).body;
  return records.map(({ values }: { values: Record<string, unknown> }) => values['name']);
};

test('then it is converted with the version, and going back gives what was there, as far as nobody wrote since', async () => {
  const published = await kim.post(`${APP}/publish`, { revision, lost: ['tables/loan.json#/fields/@name'] });
  expect([published.status, published.body]).toEqual([200, { version: 3 }]);
  revision = 0;
  expect(await names()).toEqual([null, null, null, 12, 7]);
  const [first] = (await kim.get(`${APP}/tables/loan/records?sort=created_at`)).body.records;
  await kim.patch(`${APP}/tables/loan/records/${first.id}`, { version: first.version, values: { name: 99 } });
  expect((await kim.post(`${APP}/versions/2/restore`, {})).body).toEqual({ version: 4 });
  expect(await names()).toEqual(['99', 'Loan 1', 'Loan 2', '12', '7.0']);
  expect((await kim.post(`${APP}/versions/3/restore`, {})).body).toEqual({ version: 5 });
  expect(await names()).toEqual([99, null, null, 12, 7]);
  expect((await kim.post(`${APP}/versions/2/restore`, {})).body).toEqual({ version: 6 });
  expect(await names()).toEqual(['99', 'Loan 1', 'Loan 2', '12', '7.0']);
});

test('an option that records hold goes only when it is said what they hold instead; then a job that began with the version does it', async () => {
  const [first] = (await kim.get(`${APP}/tables/loan/records?sort=created_at`)).body.records;
  await kim.patch(`${APP}/tables/loan/records/${first.id}`, { version: first.version, values: { kind: 'map' } });
  await change({ op: 'remove', at: 'tables/loan.json#/fields/@kind/options/@map' });
  const step = (await plan()).find(({ kind }) => kind === 'option_removed');
  expect(step).toMatchObject({ severity: 'error', count: 1, option: { name: 'loan/kind/map', to: [{ key: 'book' }] } });
  const refused = await kim.post(`${APP}/publish`, { revision });
  expect([refused.status, refused.body.error.code]).toEqual([422, 'OPTION_IN_USE']);
  expect((await kim.post(`${APP}/publish`, { revision, options: { 'loan/kind/map': 'book' } })).status).toBe(200);
  revision = 0;
  const jobs = await house.house.store.platform.all<{ id: string; kind: string }>({
    sql: 'select id, kind from _job order by id',
  });
  const job = jobs.find(({ kind }) => kind === 'replace-option');
  expect(await house.finished(kim, job as { id: string })).toMatchObject({ state: 'done', updated: 1, failed: 0 });
  expect((await kim.get(`${APP}/tables/loan/records/${first.id}`)).body.record.values.kind).toBe('book');
});

test('a process that goes says what becomes of its records; a stage that only it has must be told', async () => {
  const process = { table: 'loan', stages: [{ key: 'asked' }, { key: 'out' }] };
  await change({ op: 'set', at: 'processes/other.json', value: process }, { op: 'remove', at: 'processes/loan.json' });
  const steps = await plan();
  expect(told(steps)).toContainEqual(['process_removed', undefined, 5]);
  expect(steps.find(({ kind }) => kind === 'process_removed')?.message.en).toContain('5 records follow the other process');
  await kim.remove(`${APP}/draft`);
  revision = 0;
});

test('a field that is archived leaves the lists and keeps its values; brought back it has them all', async () => {
  const [first] = (await kim.get(`${APP}/tables/loan/records?sort=created_at`)).body.records;
  await kim.patch(`${APP}/tables/loan/records/${first.id}`, { version: first.version, values: { due_on: '2026-03-09' } });
  await change({ op: 'set', at: 'tables/loan.json#/fields/@due_on/archived', value: true });
  expect(told(await plan())).toContainEqual(['field_archived', '/fields/@due_on', 1]);
  expect((await kim.post(`${APP}/publish`, { revision })).status).toBe(200);
  revision = 0;
  const values = async () => (await kim.get(`${APP}/tables/loan/records/${first.id}`)).body.record.values;
  expect(await values()).not.toHaveProperty('due_on');
  const { entries } = (await kim.get(`${APP}/tables/loan/records/${first.id}/timeline`)).body;
  expect(JSON.stringify(entries)).toContain('2026-03-09');
  await change({ op: 'remove', at: 'tables/loan.json#/fields/@due_on/archived' });
  expect((await kim.post(`${APP}/publish`, { revision })).status).toBe(200);
  revision = 0;
  expect((await values()).due_on).toBe('2026-03-09');
});

test('what differs from the published version is told in words, part by part, also while there are errors', async () => {
  await kim.remove(`${APP}/draft`);
  revision = 0;
  await change(
    { op: 'set', at: 'tables/member.json#/fields/@phone/required', value: false },
    { op: 'set', at: 'tables/loan.json#/title', value: 'nothing' },
  );
  const { parts, plan: steps } = (await kim.get(`${APP}/draft/review`)).body;
  expect(parts.map(({ path, lines }: PartDifference) => [path, ...lines.map(({ text }) => text.en)])).toEqual([
    ['tables/loan.json', 'Title: “name” → “nothing”'],
    ['tables/member.json', 'Field “Phone” · required: yes → no'],
  ]);
  expect(steps).toEqual([]);
});

test('a table that goes keeps its records; only an administrator is told', async () => {
  await kim.remove(`${APP}/draft`);
  revision = 0;
  await change(
    { op: 'remove', at: 'tables/loan.json#/fields/@member' },
    { op: 'remove', at: 'forms/loan.json' },
    { op: 'remove', at: 'tables/member.json' },
    { op: 'remove', at: 'roles/helper.json#/tables/member' },
  );
  expect(told(await plan())).toContainEqual(['table_removed', undefined, 1]);
  const lee = await house.as('lee');
  expect((await lee.get(`${APP}/draft/review`)).status).toBe(403);
});
