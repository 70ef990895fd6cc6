import { join } from 'node:path';
import type { App, Scenario, ScenarioStep } from '@stepwell/definition';
import { compileModel, runScenario, unnoticedRules } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { readApp } from './read-app.ts';
import { vocabulary } from './vocabulary.ts';

const root = join(import.meta.dirname, '../../..');

/** A small app: jobs that must be done in time, letters with a unique number. */
const app = {
  info: { key: 'errands', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' },
  parameters: [{ key: 'limit', type: 'duration', default: '4h' }],
  calendars: [],
  tables: [
    {
      key: 'job',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text', required: true },
        { key: 'owner', type: 'user' },
        { key: 'done', type: 'boolean' },
        { key: 'late', type: 'boolean' },
        { key: 'hours', type: 'number', decimals: 1, max: 10 },
        { key: 'letter', type: 'relation', table: 'letter' },
      ],
    },
    {
      key: 'letter',
      title: 'number',
      fields: [
        { key: 'number', type: 'text' },
        { key: 'sent_on', type: 'date' },
      ],
      unique: [['number']],
    },
  ],
  roles: [
    {
      key: 'clerk',
      tables: {
        job: { read: 'owner = me', create: true, update: 'owner = me', delete: 'owner = me' },
        letter: { read: true, create: true },
      },
    },
  ],
  forms: [],
  processes: [
    {
      key: 'doing',
      table: 'job',
      stages: [
        { key: 'open' },
        { key: 'checked', category: 'won', enter: [{ require: { fields: ['hours'] } }, { check: 'hours > 0' }] },
      ],
    },
  ],
  timeouts: [
    {
      key: 'respond',
      table: 'job',
      while: 'not done',
      since: 'created_at',
      calendar: 'business',
      steps: [{ after: "param('limit')", mark: 'late', do: [{ notify: { to: 'owner', text: '{name} is late' } }] }],
    },
    {
      key: 'fill',
      table: 'job',
      while: "name = 'greedy'",
      since: 'created_at',
      steps: [{ after: '1h', do: [{ set: { hours: 99 } }] }],
    },
  ],
  pages: [
    {
      key: 'jobs',
      widgets: [
        { key: 'open', kind: 'table', data: { from: 'job', where: 'not done', sort: ['name'] }, columns: ['name', 'late'] },
      ],
    },
  ],
  scenarios: [],
  data: [
    { path: 'data/test/letters.csv', table: 'letter', test: true, rows: [{ ref: 'l1', number: 'A-1', sent_on: '2026-03-02' }] },
  ],
  later: {},
} as unknown as App;

const model = compileModel(app, vocabulary, 1);

const scenarioOf = (steps: readonly object[], more: Partial<Scenario> = {}): Scenario => ({
  key: 'x',
  name: 'x',
  at: '2026-03-06T17:00:00+08:00',
  users: [
    { key: 'wang', roles: ['clerk'], manager: 'zhao' },
    { key: 'zhao', roles: ['clerk'] },
  ] as Scenario['users'],
  steps: steps as ScenarioStep[],
  ...more,
});

/** What goes wrong in a scenario of these steps, in English. */
async function play(steps: readonly object[], more: Partial<Scenario> = {}): Promise<string[]> {
  const { failures } = await runScenario(model, scenarioOf(steps, more), scenarioPorts);
  return failures.map(({ words }) => words.en);
}

const job = { as: 'wang', create: 'job', values: { name: 'A' }, ref: 'a' };

test.each(['hello', 'sales-crm'])('every scenario of %s passes', async (name) => {
  const { app: example } = readApp(join(root, 'examples', name));
  if (!example) throw new Error(`${name} has problems`);
  const compiled = compileModel(example, vocabulary, 1);
  for (const scenario of example.scenarios) {
    expect((await runScenario(compiled, scenario, scenarioPorts)).failures, scenario.key).toEqual([]);
  }
});

test('time passes on the calendar, and what comes due on the way happens at its own instant', async () => {
  const timers = { in: 'job.timers', of: 'a' };
  expect(
    await play([
      job,
      { expect: { ...timers, values: { state: 'running', due_at: '2026-03-09T12:00:00+08:00' }, times: 1 } },
      {
        advanceTo: '2026-03-09T11:59:59+08:00',
        expect: { record: 'a', values: { late: false, due_at: '2026-03-09T12:00:00+08:00' } },
      },
      { expect: { sent: { to: 'wang' }, times: 0 } },
      { advance: '1s', expect: { record: 'a', values: { late: true } } },
      { expect: { sent: { to: 'wang', rule: 'respond', contains: 'A is late' }, times: 1 } },
      { as: 'wang', update: 'a', values: { done: true }, expect: { record: 'a', values: { late: false } } },
      { expect: { ...timers, values: { state: 'overdue', ended_at: '2026-03-09T12:00:00+08:00' }, times: 1 } },
    ]),
  ).toEqual([]);
});

test('a jump does what small paces do', async () => {
  const check = { expect: { sent: { to: 'wang' }, times: 1 } };
  expect(await play([job, { advance: '60d' }, check])).toEqual([]);
  expect(await play([job, ...Array.from({ length: 60 }, () => ({ advance: '1d' })), check])).toEqual([]);
});

test('what was kept is there after a restart, timers too', async () => {
  expect(
    await play([
      job,
      { restart: true, expect: { record: 'a', values: { name: 'A' } } },
      { advance: '10d', expect: { record: 'a', values: { late: true } } },
    ]),
  ).toEqual([]);
});

test('tuning a parameter moves the timers that stand', async () => {
  const due = (at: string) => ({ record: 'a', values: { due_at: at } });
  expect(await play([job, { param: 'limit', value: '1h', expect: due('2026-03-06T18:00:00+08:00') }])).toEqual([]);
  expect(await play([{ ...job, expect: due('2026-03-10T17:00:00+08:00') }], { parameters: { limit: '2d' } })).toEqual([]);
});

test('a refused action of a timer is told in the timeline and stops nothing', async () => {
  expect(
    await play([
      { ...job, values: { name: 'greedy' } },
      { advance: '2h', expect: { record: 'a', values: { hours: null } } },
      { expect: { in: 'job.activities', of: 'a', values: { kind: 'timeout_refused' }, times: 1 } },
      { advance: '1d', expect: { in: 'job.activities', of: 'a', values: { kind: 'timeout_refused' }, times: 1 } },
    ]),
  ).toEqual([]);
});

test('records are deleted and restored, and their timers with them', async () => {
  const state = (value: string) => ({ in: 'job.timers', of: 'a', values: { state: value }, times: 1 });
  expect(
    await play([
      job,
      { as: 'wang', delete: 'a' },
      { expect: { query: { from: 'job' }, equals: [] } },
      { advance: '9d' },
      { expect: { sent: { to: 'wang' }, times: 0 } },
      { as: 'wang', restore: 'a' },
      { expect: state('overdue') },
    ]),
  ).toEqual([]);
});

test('rows are imported from the step or from a file of the app, and can be named', async () => {
  expect(
    await play([
      { import: 'letter', file: 'data/test/letters.csv' },
      {
        import: 'job',
        rows: [{ ref: 'b', name: 'B', owner: 'wang', hours: '2.5', letter: 'l1' }],
        expect: { record: 'b', values: { hours: 2.5, letter: 'l1', owner: 'wang' } },
      },
    ]),
  ).toEqual([]);
});

test('of steps at once, as many succeed as may', async () => {
  const create = { as: 'wang', create: 'letter', values: { number: 'A-7' } };
  expect(await play([{ parallel: [create, create, create], expect: { succeed: 1 } }])).toEqual([]);
  expect(await play([{ parallel: [create, create], expect: { succeed: 2 } }])).toEqual([
    expect.stringMatching(/expected steps that succeeded 2, found 1$/),
  ]);
});

test('comments, moves and pages are done and looked at as someone', async () => {
  expect(
    await play([
      job,
      {
        as: 'wang',
        comment: 'a',
        text: 'soon',
        mentions: ['zhao'],
        expect: { sent: { to: 'zhao', contains: 'soon' }, times: 1 },
      },
      { as: 'wang', move: 'a', to: 'checked', expect: { refused: { code: 'STAGE_NOT_READY', missing: ['hours'] } } },
      { as: 'wang', page: 'jobs', expect: { page: 'jobs', widget: 'open', equals: [{ name: 'A', late: false }] } },
      { as: 'zhao', expect: { page: 'jobs', widget: 'open', equals: [] } },
      { as: 'wang', expect: { page: 'jobs', widget: 'open', check: 'count(open) = 1' } },
      { as: 'zhao', update: 'a', values: { name: 'B' }, expect: { refused: { code: 'NOT_FOUND' } } },
      { as: 'wang', update: 'a', values: { hours: 11 }, expect: { refused: { at: 'hours' } } },
      { as: 'wang', expect: { search: 'A', contains: 'a A' } },
      { as: 'zhao', expect: { search: 'A', rows: [] } },
      { as: 'wang', expect: { export: 'job', contains: '"A"' } },
      { as: 'zhao', expect: { export: 'job', lacks: '"A"' } },
      { expect: { query: { from: 'job', measures: [{ key: 'n', formula: 'count()' }] }, check: 'sum(n) = 1' } },
    ]),
  ).toEqual([]);
});

test('an expectation that is not met says what was found, and the scenario goes on', async () => {
  expect(
    await play([
      { ...job, expect: { record: 'a', values: { name: 'B', done: false } } },
      { expect: { query: { from: 'job' }, equals: [{ name: 'B' }] } },
      { expect: { in: 'job.timers', of: 'a', values: { state: 'met' } } },
      { expect: { sent: { to: 'wang' } } },
      { as: 'wang', expect: { page: 'jobs', widget: 'open', equals: [] } },
    ]),
  ).toEqual([
    'Step 1 (as wang, create job, ref a): expected record a {"name":"B","done":false}, found {"name":"A","done":false}',
    'Step 2 (expect): expected query of job [{"name":"B"}], found [{"name":"A"}]',
    'Step 3 (expect): expected such rows in job.timers {"values":{"state":"met"},"times":"≥ 1"}, found {"times":0,"rows":[{"state":"running"}]}',
    'Step 4 (expect): expected messages sent {"to":"wang","times":"≥ 1"}, found {"times":0,"messages":[]}',
    'Step 5 (as wang): expected open on page jobs [], found [{"id":"a","name":"A","late":false}]',
  ]);
});

test('a step that is refused where it should not be ends the scenario', async () => {
  expect(
    await play([
      { ...job, values: {} },
      { update: 'a', values: { name: 'B' } },
    ]),
  ).toEqual([expect.stringMatching(/^Step 1 .* expected the step to succeed null, found \{"code":"INVALID_VALUES"/)]);
  expect(await play([{ ...job, expect: { refused: { code: 'FORBIDDEN' } } }])).toEqual([
    'Step 1 (as wang, create job, ref a): expected a refusal {"code":"FORBIDDEN"}, found null',
  ]);
});

test.each([
  [{ update: 'nobody', values: {} }, 'There is no record "nobody" (there are: wang, zhao)'],
  [{ as: 'li', create: 'job', values: {} }, 'There is no user "li" (there are: wang, zhao)'],
  [{ create: 'jobb', values: {} }, 'There is no table "jobb"'],
  [{ crate: 'job' }, 'Nothing is called like any of: crate.'],
  [{ expect: { recrod: 'a' } }, 'Nothing is called like any of: recrod.'],
  [{ advance: '-1h' }, 'Time only passes forwards'],
  [{ advanceTo: '2026-03-01T00:00:00Z' }, 'Time only passes forwards: it is 2026-03-06T09:00:00.000Z.'],
  [{ page: 'jobz' }, 'There is no page "jobz" (there are: jobs)'],
  [{ param: 'limt', value: '1h' }, 'There is no parameter "limt" (there are: limit)'],
  [{ import: 'job', file: 'data/no.csv' }, 'There is no data file "data/no.csv" (there are: data/test/letters.csv)'],
])('a mistake in a scenario is named: %j', async (step, words) => {
  expect(await play([step])).toEqual([expect.stringContaining(words)]);
});

test('rules whose absence no scenario notices are named', async () => {
  const noticed = scenarioOf([
    job,
    { advance: '10d', expect: { record: 'a', values: { late: true } } },
    { as: 'wang', move: 'a', to: 'checked', expect: { refused: { missing: ['hours'] } } },
  ]);
  const blind = scenarioOf([job]);
  expect(await unnoticedRules(model, [blind], scenarioPorts)).toEqual([
    'timeout respond',
    'timeout fill',
    'gate doing.checked enter 1',
    'gate doing.checked enter 2',
  ]);
  expect(await unnoticedRules(model, [blind, noticed], scenarioPorts)).not.toContain('timeout respond');
});
