import type { App, Scenario, ScenarioStep } from '@stepwell/definition';
import { compileModel, runScenario } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

/** Repairs: each stage gives its owner a task; how many are open is kept with the record. */
const app = {
  info: { key: 'repairs', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' },
  parameters: [],
  calendars: [],
  tables: [
    {
      key: 'repair',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text', required: true },
        { key: 'owner', type: 'user' },
        { key: 'left', type: 'formula', formula: 'count(tasks where isEmpty(done_at))' },
      ],
    },
  ],
  roles: [
    { key: 'mender', tables: { repair: { read: 'owner = me', create: true, update: 'owner = me', delete: 'owner = me' } } },
    { key: 'viewer', tables: { repair: { read: true } } },
    { key: 'boss', tables: { repair: { read: true, update: true } } },
    { key: 'stranger', tables: {} },
  ],
  forms: [],
  processes: [
    {
      key: 'mending',
      table: 'repair',
      stages: [
        { key: 'look', assignee: 'owner', due: { after: '4h', calendar: 'business' } },
        { key: 'mend', assignee: "users('stranger')", do: [{ task: { to: 'owner', title: 'Tell {name}' } }] },
        { key: 'over', category: 'won' },
      ],
    },
  ],
  timeouts: [],
  pages: [],
  scenarios: [],
  data: [],
  later: {},
} as unknown as App;

const model = compileModel(app, vocabulary, 1);
const users = ['mender', 'viewer', 'boss', 'stranger'].map((role) => ({ key: `a_${role}`, roles: [role] }));

async function play(...steps: readonly object[]): Promise<string[]> {
  const scenario = { key: 'x', name: 'x', at: '2026-03-06T17:00:00+08:00', users, steps: steps as ScenarioStep[] } as Scenario;
  const { failures } = await runScenario(model, scenario, scenarioPorts);
  return failures.map(({ words }) => words.en);
}

const made = { as: 'a_mender', create: 'repair', values: { name: 'Pump' }, ref: 'r' };
const tasks = (values: object, times = 1) => ({ in: 'repair.tasks', of: 'r', values, times });
const left = (count: number) => ({ record: 'r', values: { left: count } });
const refused = (code: string) => ({ refused: { code } });

test('a task that a stage makes is due when the stage is, on its calendar, and what counts tasks follows', async () => {
  const due_at = '2026-03-09T12:00:00+08:00';
  expect(
    await play(
      { ...made, expect: tasks({ assignee: 'a_mender', due_at, open: true }) },
      { expect: left(1) },
      { as: 'a_mender', done: 'r', expect: tasks({ open: false, due_at }) },
      { expect: left(0) },
      { as: 'a_mender', done: 'r', expect: { in: 'repair.activities', of: 'r', values: { kind: 'task_done' }, times: 1 } },
      { as: 'a_mender', reopen: 'r', expect: left(1) },
      { as: 'a_mender', move: 'r', to: 'mend', expect: tasks({ stage: 'look', open: false }) },
      { expect: left(2) },
    ),
  ).toEqual([]);
});

test('a task is finished by its assignee, who need not see the record, by the owner, and by who may change the record', async () => {
  const mend = [made, { as: 'a_mender', move: 'r', to: 'mend', expect: tasks({ assignee: 'a_stranger', open: true }) }];
  const theirs = { done: 'r', task: 'mend' };
  const isDone = tasks({ assignee: 'a_stranger', open: false });
  expect(await play(...mend, { as: 'a_stranger', ...theirs }, { expect: isDone })).toEqual([]);
  expect(await play(...mend, { as: 'a_mender', ...theirs, expect: isDone })).toEqual([]);
  expect(await play(...mend, { as: 'a_boss', ...theirs, expect: isDone })).toEqual([]);
  expect(await play(...mend, { as: 'a_viewer', ...theirs, expect: refused('FORBIDDEN') })).toEqual([]);
  expect(await play(...mend, { as: 'a_stranger', done: 'r', task: 'Tell', expect: refused('NOT_FOUND') })).toEqual([]);
});

test('who is handed a task finds it in his inbox, and then it is his', async () => {
  expect(
    await play(
      made,
      { as: 'a_mender', reassign: 'r', to: 'a_stranger', expect: { sent: { to: 'a_stranger', contains: 'Pump' }, times: 1 } },
      { expect: tasks({ assignee: 'a_stranger', open: true }) },
      { as: 'a_stranger', done: 'r' },
      { expect: tasks({ open: false }) },
    ),
  ).toEqual([]);
});

test('what lies in the recycle bin asks nobody to do anything, and what comes back does as before', async () => {
  expect(
    await play(
      made,
      { as: 'a_mender', move: 'r', to: 'mend' },
      { advance: '1h' },
      { as: 'a_mender', delete: 'r', expect: { query: { from: 'task', where: 'isEmpty(done_at)' }, equals: [] } },
      { advance: '1h' },
      { as: 'a_mender', restore: 'r', expect: tasks({ open: true }, 2) },
      { expect: tasks({ stage: 'look', open: false }) },
    ),
  ).toEqual([]);
});
