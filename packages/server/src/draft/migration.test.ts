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

test('a type that the values do not fit is an error, one that they fit a warning', async () => {
  await change(
    { op: 'set', at: 'tables/loan.json#/fields/@name/type', value: 'number' },
    { op: 'set', at: 'tables/loan.json#/title', value: 'kind' },
    { op: 'set', at: 'tables/member.json#/fields/@name/type', value: 'long_text' },
  );
  const steps = await plan();
  expect(steps.map(({ kind, severity, path }) => [kind, severity, path])).toEqual(
    expect.arrayContaining([
      ['loses_data', 'error', 'tables/loan.json#/fields/@name'],
      ['field_retyped', 'warning', 'tables/member.json#/fields/@name'],
    ]),
  );
  expect((await kim.post(`${APP}/publish`, { revision })).body.error.code).toBe('PUBLISH_LOSES');
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
