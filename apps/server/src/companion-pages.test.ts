import { checkApp, type Scenario } from '@stepwell/definition';
import { compileModel, runScenario } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

const widget = (key: string, kind: string, data: object, columns?: readonly unknown[]) => ({
  ...{ key, kind, data },
  ...(columns && { columns }),
});

/** Boxes that must be opened within two days, and a page of what lies around them: deadlines, tasks, contents. */
const files = new Map<string, unknown>([
  ['app.json', { key: 'boxes', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' }],
  [
    'tables/box.json',
    {
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'owner', type: 'user' },
        { key: 'opened', type: 'boolean' },
        { key: 'parts', type: 'lines', fields: [{ key: 'what', type: 'text' }] },
      ],
    },
  ],
  [
    'timeouts/lies.json',
    {
      table: 'box',
      while: 'not opened',
      since: 'created_at',
      steps: [{ after: '48h', mark: 'overdue', do: [{ task: { to: 'owner', title: 'Open {name}', due: { after: '1d' } } }] }],
    },
  ],
  [
    'pages/around.json',
    {
      widgets: [
        widget('late', 'table', { from: 'box.timers', where: "timeout = 'lies' and state = 'overdue'", sort: ['due_at'] }, [
          'parent.name',
          'parent.owner',
          { field: 'due_at', as: 'countdown' },
        ]),
        widget('todo', 'queue', { from: 'task', where: 'assignee = me and open', sort: ['-overdue', 'due_at'], limit: 3 }, [
          'overdue',
        ]),
        widget('parts', 'table', { from: 'box.parts' }, ['what', 'parent.name']),
        widget('moves', 'metric', { from: 'box.moves', measures: [{ key: 'n', formula: 'count()' }] }),
      ].map((one, index) => ({ ...one, at: [0, index * 4, 12, 4] })),
    },
  ],
  ['roles/keeper.json', { tables: { box: { read: 'owner = me', create: true } } }],
]);

async function play(steps: readonly object[]): Promise<string[]> {
  const { app, problems } = checkApp(files, vocabulary);
  expect(problems).toEqual([]);
  const users = ['li', 'wu'].map((key) => ({ key, roles: ['keeper'] }));
  const scenario = { key: 'x', name: 'x', at: '2026-03-02T09:00:00+08:00', users, steps } as unknown as Scenario;
  const { failures } = await runScenario(compileModel(app!, vocabulary, 1), scenario, scenarioPorts);
  return failures.map(({ words }) => words.en);
}

test('a page shows the rows of companions and lines, the tasks of all tables among them, to whom their records are shown', async () => {
  const look = (as: string, key: string, ...equals: readonly object[]) => ({
    as,
    expect: { page: 'around', widget: key, equals },
  });
  const steps = [
    { as: 'li', create: 'box', values: { name: 'Red', parts: [{ what: 'Screw' }] }, ref: 'a' },
    { advance: '47h59m', ...look('li', 'late') },
    { advance: '1m', ...look('li', 'late', { 'parent.name': 'Red', 'parent.owner': 'li' }) },
    look('wu', 'late'),
    look('li', 'todo', { title: 'Open Red', overdue: false }),
    { advance: '1d', ...look('li', 'todo', { title: 'Open Red', overdue: true }) },
    look('wu', 'todo'),
    look('li', 'parts', { what: 'Screw', 'parent.name': 'Red' }),
    {
      as: 'li',
      page: 'around',
      expect: { page: 'around', check: 'count(late) = 1 and count(parts) = count(todo) and sum(moves.n) = 0' },
    },
  ];
  expect(await play(steps)).toEqual([]);
});

test.each([
  [
    { page: 'around', check: 'count(late) = 1' },
    'expected page around "count(late) = 1", found {"late":[],"todo":[],"parts":[],"moves":[{"n":"0"}]}',
  ],
  [{ page: 'around', check: 'count(lete) = 1' }, 'did you mean “late”?'],
  [{ page: 'around', equals: [] }, 'say which by `widget`'],
  [{ query: { from: 'box' } }, 'there must be `equals`'],
])('what %j expects of a page or a query is looked at, or a mistake', async (wanted, words) => {
  expect(await play([{ as: 'li', expect: wanted }])).toEqual([expect.stringContaining(words)]);
});
