import { checkApp, type Scenario } from '@stepwell/definition';
import { compileModel, runScenario } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

/** Machines: when one breaks, its keeper gets a task, due as `due` says. */
const filesWith = (due: unknown) =>
  new Map<string, unknown>([
    ['app.json', { key: 'machines', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' }],
    ['parameters.json', [{ key: 'patience', type: 'duration', default: '1d' }]],
    ['calendars/night.json', { week: { '1': [['20:00', '24:00']], '2': [['20:00', '24:00']] } }],
    [
      'tables/machine.json',
      {
        title: 'name',
        owner: 'owner',
        fields: [
          { key: 'name', type: 'text', required: true },
          { key: 'owner', type: 'user' },
          { key: 'needed_on', type: 'date' },
          { key: 'needed_at', type: 'datetime' },
          { key: 'hours', type: 'text', default: 'night' },
        ],
      },
    ],
    ['roles/keeper.json', { tables: { machine: { read: true, create: true, update: true } } }],
    [
      'processes/mending.json',
      {
        table: 'machine',
        stages: [
          { key: 'runs' },
          { key: 'broken', do: [{ task: { to: 'owner', title: { 'zh-CN': '修 {name}', en: 'Mend {name}' }, due } }] },
        ],
      },
    ],
  ]);

const press = { name: 'Press', needed_on: '2026-03-10', needed_at: '2026-03-08T08:30:00+08:00' };

/** Friday 17:00: the machine breaks. What the keeper's task looks like is expected step by step. */
async function play(due: unknown, ...looks: readonly object[]): Promise<string[]> {
  const { app } = checkApp(filesWith(due), vocabulary);
  if (!app) throw new Error('The app has problems');
  const steps = [{ as: 'li', create: 'machine', values: press, ref: 'm' }, { as: 'li', move: 'm', to: 'broken' }, ...looks];
  const users = [{ key: 'li', roles: ['keeper'] }];
  const scenario = { key: 'x', name: 'x', at: '2026-03-06T17:00:00+08:00', users, steps } as unknown as Scenario;
  const { failures } = await runScenario(compileModel(app, vocabulary, 1), scenario, scenarioPorts);
  return failures.map(({ words }) => words.en);
}

const task = (values: object) => ({ expect: { in: 'machine.tasks', of: 'm', values, times: 1 } });

test.each([
  ['a duration on the wall clock', { after: '4h' }, '2026-03-06T21:00:00+08:00'],
  ['a duration in office hours', { after: '4h', calendar: 'business' }, '2026-03-09T12:00:00+08:00'],
  [
    'days of a parameter on working days',
    { after: "param('patience') * 2", calendar: 'working_day' },
    '2026-03-10T17:00:00+08:00',
  ],
  ['a calendar that the record names', { after: '1h', calendar: 'hours' }, '2026-03-09T21:00:00+08:00'],
  ['an instant', 'needed_at', '2026-03-08T08:30:00+08:00'],
  ['the end of a day', 'needed_on', '2026-03-10T23:59:59.999+08:00'],
  ['an instant computed from the clock', 'now() + 90m', '2026-03-06T18:30:00+08:00'],
])('a task given by an action is due by %s', async (_, due, at) => {
  expect(await play(due, task({ due_at: at, open: true, overdue: false }))).toEqual([]);
});

test('a task is overdue from its very instant on until it is done, and the inbox says by when', async () => {
  expect(
    await play(
      { after: '4h' },
      { advance: '3h59m59s' },
      task({ overdue: false }),
      { advance: '1s' },
      task({ overdue: true, title: '修 Press' }),
      { as: 'li', expect: { query: { from: 'task', where: 'assignee = me and overdue' }, equals: [{ title: '修 Press' }] } },
      { as: 'li', done: 'm', task: 'Press' },
      task({ overdue: false, open: false }),
    ),
  ).toEqual([]);
});

test('what cannot be known gives a task without a deadline', async () => {
  expect(await play("if(name = 'Lathe', needed_at, null)", task({ due_at: null, overdue: false }))).toEqual([]);
});

const told = (due: unknown) =>
  checkApp(filesWith(due), vocabulary)
    .problems.filter(({ path }) => path.includes('/due'))
    .map(({ code, path, severity }) => `${severity} ${code} ${path.split('/due')[1]}`);

test('a deadline that is written wrong is told where it stands', () => {
  expect(told({ after: '4h', calendar: 'business' })).toEqual([]);
  expect(told('48h')).toEqual(['error TYPE_MISMATCH ']);
  expect(told({ after: 'needed_at' })).toEqual(['error TYPE_MISMATCH /after']);
  expect(told({ calendar: 'business' })).toEqual(['error MISSING_PROPERTY /after']);
  expect(told({ after: '4h', calendar: 'nigth' })).toEqual(['error UNKNOWN_CALENDAR /calendar']);
  expect(told({ after: '4h', steps: [] })).toEqual(['warning NOT_YET /steps']);
});
