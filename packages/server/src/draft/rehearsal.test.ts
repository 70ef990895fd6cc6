import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingApp } from '../testing/lending-app.ts';
import { type Client, type RunningHouse, runHouse } from '../testing/running.ts';

const APP = '/api/apps/lending';
let house: RunningHouse;
let kim: Client;
let lee: Client;

beforeAll(async () => {
  house = await runHouse(lendingApp(), { now: () => Date.parse('2026-03-04T01:00:00Z') });
  [kim, lee] = [await house.as('kim'), await house.as('lee')];
});
afterAll(() => house.stop());

const rehearse = (steps: unknown[], more: object = {}) =>
  kim.post(`${APP}/draft/rehearsal`, { steps, ...more }, { 'idempotency-key': `try-${Math.random()}` });
const change = async (name: string, ...operations: unknown[]) => {
  const { revision } = (await kim.get(`${APP}/draft`)).body as { revision: number };
  return kim.post(`${APP}/draft`, { revision, name, operations });
};
const counted = async () => {
  const tables = ['lending__loan', '_inbox', '_timers', '_audit', '_idempotency'];
  const rows = tables.map((table) => house.house.store.platform.all({ sql: `select count(*) as n from ${table}` }));
  return Promise.all(rows);
};
const atlas = { as: 'lee', create: 'loan', values: { name: 'Atlas' }, ref: 'loan_1' };

test('the draft is tried as it stands, unpublished, and nothing that people work with is touched', async () => {
  const due = {
    key: 'late',
    table: 'loan',
    while: "stage = 'asked'",
    since: 'created_at',
    steps: [{ after: '2h', mark: 'overdue' }],
  };
  await change('Late', {
    op: 'set',
    at: 'timeouts/late.json',
    value: { ...due, steps: [{ after: '2h', mark: 'overdue', do: [{ notify: { to: 'owner' } }] }] },
  });
  const before = await counted();
  const { status, body } = await rehearse([atlas, { advance: '2h' }], { viewer: 'lee' });
  expect([status, body.revision, body.at]).toEqual([200, 1, '2026-03-09T09:00:00+08:00']);
  expect(body.records).toMatchObject([{ ref: 'loan_1', record: { values: { name: 'Atlas', overdue: true } } }]);
  expect(body.records[0].record.values.secret).toBeUndefined();
  expect(body.inbox).toMatchObject([{ to: 'lee', cause: 'timeout:late' }]);
  expect(await counted()).toEqual(before);
  for (const asked of [lee.post(`${APP}/draft/rehearsal`, { steps: [] }), lee.post(`${APP}/draft/scenarios`, {})])
    expect((await asked).status).toBe(403);
});

test('what is asked wrongly is refused or told at its step, and never a failure of the server', async () => {
  const strange = [
    { as: 'nobody', create: 'loan' },
    { create: 'nothing' },
    { nonsense: 1 },
    { advance: '-1h' },
    { advanceTo: 'yesterday' },
    { as: 'lee', create: 'loan', values: { name: { deep: [[[]]] }, member: 'x', fee: 'much', items: 'none' } },
    { as: 'lee', create: 'loan', values: 'text' },
    { as: 'lee', move: 'loan_9', to: 'out' },
    { parallel: 'no list' },
    { parallel: [null] },
    { as: 'lee', import: 'loan', rows: [1] },
    { as: 'lee', comment: 'loan_1', text: 5 },
    { param: 'none', value: {} },
    { restart: true },
    { as: '__proto__', create: '__proto__', values: {}, ref: '__proto__' },
  ];
  for (const step of strange) {
    const { status, body } = await rehearse([step]);
    expect([status, JSON.stringify(step), body.error]).toMatchObject([200, expect.anything(), undefined]);
  }
  expect(
    (await kim.post(`${APP}/draft/rehearsal`, { steps: Array.from({ length: 61 }, () => ({ advance: '1m' })) })).status,
  ).toBe(400);
  expect((await kim.post(`${APP}/draft/rehearsal`, { steps: [], users: [] })).status).toBe(400);
  expect(house.logged).toEqual([]);
});

test('a draft that makes no app says what must be mended first', async () => {
  await change('Break', { op: 'set', at: 'tables/loan.json#/title', value: 'nothing' });
  const { status, body } = await rehearse([atlas]);
  expect([status, body.error.code]).toEqual([422, 'MEND_BEFORE_TRYING']);
  expect(body.error.problems.some(({ path }: { path: string }) => path === 'tables/loan.json#/title')).toBe(true);
  await change('Mend', { op: 'set', at: 'tables/loan.json#/title', value: 'name' });
  expect((await rehearse([atlas])).status).toBe(200);
});

test('a kept run is a scenario; one that fails keeps the draft from being published until that is said to be known', async () => {
  const { kept } = (await rehearse([atlas, { advance: '2h' }])).body;
  await change('Keep', { op: 'set', at: 'scenarios/late.json', value: { name: 'Late', ...kept } });
  expect((await kim.post(`${APP}/draft/scenarios`, {})).body.scenarios).toMatchObject([
    { key: 'late', passed: true, failures: [] },
  ]);
  await change('Slower', { op: 'set', at: 'timeouts/late.json#/steps/0/after', value: '3h' });
  const failed = (await kim.post(`${APP}/draft/scenarios`, { only: 'late' })).body.scenarios;
  expect(failed).toMatchObject([{ key: 'late', passed: false }]);
  expect(failed[0].failures[0].words.en).toMatch(/record loan_1 .*overdue":true/);
  const { revision } = (await kim.get(`${APP}/draft`)).body;
  const refused = await kim.post(`${APP}/publish`, { revision });
  expect([refused.status, refused.body.error.code]).toEqual([422, 'SCENARIOS_FAIL']);
  expect(refused.body.error.problems[0].path).toMatch(/^scenarios\/late\.json#\/steps\/\d+$/);
  expect((await kim.post(`${APP}/publish`, { revision, despiteScenarios: true })).body).toEqual({ version: 2 });
});

test('while the scenarios of a draft are played others go on in it, and what is not the draft that was looked at is not published', async () => {
  const { revision } = (await change('Soon', { op: 'set', at: 'timeouts/late.json#/steps/0/after', value: '2h' })).body;
  const answered: string[] = [];
  const tell = (name: string) => (answer: { readonly status: number; readonly body: { readonly error?: { code: string } } }) => {
    answered.push(`${name} ${answer.body.error?.code ?? answer.status}`);
  };
  const renamed = [{ op: 'set', at: 'scenarios/late.json#/name', value: 'Later' }];
  await Promise.all([
    kim.post(`${APP}/publish`, { revision }).then(tell('publish')),
    kim.post(`${APP}/draft`, { revision, name: 'Later', operations: renamed }).then(tell('step')),
  ]);
  expect(answered).toEqual(['step 200', 'publish DRAFT_MOVED_ON']);
  expect((await kim.post(`${APP}/publish`, { revision: revision + 1 })).status).toBe(200);
});

test('many at once wait their turn or are asked to come again; a long run is played whole', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => rehearse([atlas])));
  const statuses = answers.map(({ status }) => status);
  expect([...new Set(statuses)].sort()).toEqual([200, 503]);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(8);
  const heavy = Array.from({ length: 60 }, (_, n) => ({
    as: 'lee',
    create: 'loan',
    values: { name: `Atlas ${n}` },
    ref: `l${n}`,
  }));
  expect((await rehearse(heavy)).body.records).toHaveLength(60);
});
