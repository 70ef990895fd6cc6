import type { App, Scenario, ScenarioStep } from '@stepwell/definition';
import { compileModel, runScenario, unnoticedRules } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

/** One table of jobs with whatever else a test is about. */
const appOf = (more: Partial<App>, job: object = {}): App =>
  ({
    info: { key: 'errands', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' },
    ...{ parameters: [], calendars: [], forms: [], processes: [], timeouts: [], pages: [], scenarios: [], data: [], later: {} },
    roles: [
      {
        key: 'clerk',
        tables: { job: { read: true, create: true, update: true, delete: true }, note: { read: true, create: true } },
      },
    ],
    tables: [
      {
        key: 'job',
        title: 'name',
        owner: 'owner',
        fields: [
          { key: 'name', type: 'text' },
          { key: 'owner', type: 'user' },
          { key: 'kind', type: 'select', options: [{ key: 'small' }, { key: 'large' }] },
          { key: 'need', type: 'text' },
          { key: 'report', type: 'text' },
          { key: 'size', type: 'integer' },
          { key: 'flag', type: 'boolean' },
        ],
        ...job,
      },
      {
        key: 'note',
        title: 'text',
        fields: [
          { key: 'text', type: 'text' },
          { key: 'job', type: 'relation', table: 'job', inverse: 'notes' },
        ],
      },
    ],
    ...more,
  }) as unknown as App;

/** These steps, played from a Monday at nine. */
const scenarioOf = (steps: readonly object[]): Scenario =>
  ({
    key: 'x',
    name: 'x',
    at: '2026-03-02T09:00:00+08:00',
    users: [
      { key: 'wang', roles: ['clerk'], manager: 'zhao' },
      { key: 'zhao', roles: ['clerk'] },
    ],
    steps: steps as ScenarioStep[],
  }) as Scenario;

/** What goes wrong when these steps are played. */
async function play(app: App, steps: readonly object[]): Promise<string[]> {
  const { failures } = await runScenario(compileModel(app, vocabulary, 1), scenarioOf(steps), scenarioPorts);
  return failures.map(({ words }) => words.en);
}

const as = 'wang';
const refused = (code: string, more: object = {}) => ({ expect: { refused: { code, ...more } } });
const job = (values: object = {}) => ({ as, create: 'job', values: { name: 'A', ...values }, ref: 'a' });
const is = (values: object) => ({ expect: { record: 'a', values } });
const stages = [{ key: 'new' }, { key: 'doing' }, { key: 'done', category: 'won' }, { key: 'off', category: 'lost' }];
const process = (more: object = {}) => ({ key: 'work', table: 'job', stages, ...more });
const withProcesses = (...processes: object[]) => appOf({ processes } as never);

test('a stage may be skipped as the process says: never, freely and noted, or with a reason', async () => {
  const jump = { as, move: 'a', to: 'done' };
  expect(await play(withProcesses(process()), [job(), { ...jump, ...refused('MOVE_NOT_ALLOWED') }])).toEqual([]);
  const skipped = { expect: { in: 'job.moves', of: 'a', values: { stage: 'done', skipped: 1 }, times: 1 } };
  expect(await play(withProcesses(process({ skip: 'allow' })), [job(), jump, skipped])).toEqual([]);
  const reasoned = [job(), { ...jump, ...refused('REASON_NEEDED') }, { ...jump, reason: 'urgent' }, skipped];
  expect(await play(withProcesses(process({ skip: 'reason' })), reasoned)).toEqual([]);
  expect(await play(withProcesses(process()), [job(), { as, move: 'a', to: 'off' }, is({ category: 'lost' })])).toEqual([]);
});

test('a gate warns, asks for a reason or refuses; before its date it only warns', async () => {
  const gated = (gate: object) =>
    withProcesses(process({ stages: [{ key: 'new', exit: [{ require: { fields: ['need'] }, ...gate }] }, ...stages.slice(1)] }));
  const go = { as, move: 'a', to: 'doing' };
  const warned = { expect: { ...is({ stage: 'doing' }).expect, warned: ['need'] } };
  const unwarned = { ...go, values: { need: 'x' }, expect: { warned: [] } };
  expect(await play(gated({ enforce: 'warn' }), [job(), { ...go, ...warned }])).toEqual([]);
  expect(await play(gated({ enforce: 'warn' }), [job(), unwarned])).toEqual([]);
  const reason = [
    job(),
    { ...go, ...refused('REASON_NEEDED', { missing: ['need'] }) },
    { ...go, reason: 'later' },
    is({ stage: 'doing' }),
  ];
  expect(await play(gated({ enforce: 'reason' }), reason)).toEqual([]);
  const missing = refused('STAGE_NOT_READY', { missing: ['need'] });
  expect(await play(gated({}), [job(), { ...go, ...missing }, { ...go, values: { need: 'x' } }])).toEqual([]);
  const ramped = gated({ enforce: 'refuse', from: '2026-03-03' });
  expect(await play(ramped, [job(), { ...go, ...warned }])).toEqual([]);
  const night = { advanceTo: '2026-03-03T00:00:00+08:00' };
  expect(await play(ramped, [job(), { ...night }, { ...go, ...missing }])).toEqual([]);
});

test('what a stage produces is required at its exit, and asked for when going on, not when going back or losing', async () => {
  const open = [{ key: 'new', outputs: ['report'] }, { key: 'doing', outputs: ['need'] }, ...stages.slice(2)];
  const app = withProcesses(process({ stages: open, transitions: [{ from: 'doing', to: 'new', reason: true }] }));
  expect(
    await play(app, [
      job(),
      { as, move: 'a', to: 'doing', ...refused('STAGE_NOT_READY', { missing: ['report'] }) },
      { as, move: 'a', to: 'doing', values: { report: 'r' } },
      { as, move: 'a', to: 'new', ...refused('REASON_NEEDED') },
      { as, move: 'a', to: 'new', reason: 'again', ...is({ stage: 'new' }) },
      { as, move: 'a', to: 'off', ...is({ stage: 'off', category: 'lost' }) },
    ]),
  ).toEqual([]);
});

test('a locked field stays as it is while the stage lasts, whoever writes it; the app itself may', async () => {
  const app = withProcesses(process({ stages: [{ key: 'new', lock: ['size'] }, ...stages.slice(1)] }));
  expect(
    await play(app, [
      job({ size: 1 }),
      { as, update: 'a', values: { size: 2 }, ...refused('INVALID_VALUES', { at: 'size' }) },
      { as, move: 'a', to: 'doing' },
      { as, update: 'a', values: { size: 2 }, ...is({ size: 2 }) },
    ]),
  ).toEqual([]);
});

test('a record takes the first process that holds; when another holds, a like stage keeps its clock, else one must be named', async () => {
  const large = { key: 'large', table: 'job', when: "kind = 'large'", order: 1, stages: [{ key: 'study' }, ...stages.slice(1)] };
  const app = withProcesses(large, process({ order: 2 }));
  const entered = '2026-03-02T01:00:00.000Z';
  expect(
    await play(app, [
      job(),
      is({ process: 'work', stage: 'new' }),
      { as, update: 'a', values: { kind: 'large' }, ...refused('STAGE_NOT_READY', { missing: ['stage'] }) },
      { as, update: 'a', values: { kind: 'large', stage: 'study' }, ...is({ process: 'large', stage: 'study' }) },
      { as, create: 'job', values: { name: 'B' }, ref: 'b' },
      { as, move: 'b', to: 'doing' },
      { advance: '2h' },
      { as, update: 'b', values: { kind: 'large' } },
      { expect: { record: 'b', values: { process: 'large', stage: 'doing', stage_entered_at: entered } } },
      { expect: { in: 'job.moves', of: 'b', values: {}, times: 2 } },
    ]),
  ).toEqual([]);
  const only = withProcesses({ ...large, stages });
  expect(await play(only, [{ ...job(), ...refused('NO_PROCESS') }])).toEqual([]);
});

test('a checkpoint that went stale is asked for again, and only that', async () => {
  const checkpoints = [
    { key: 'call', form: 'call', into: 'note', required: true, staleWhen: ['need'] },
    { key: 'visit', form: 'call', into: 'note', required: true },
  ];
  const app = appOf({
    forms: [{ key: 'call', table: 'note', layout: ['text'] }],
    processes: [process({ stages: [{ key: 'new', checkpoints }, ...stages.slice(1)] })],
  } as never);
  const go = { as, move: 'a', to: 'doing' };
  expect(
    await play(app, [
      job(),
      { ...go, ...refused('STAGE_NOT_READY', { missing: ['call', 'visit'] }) },
      { as, submit: 'a', checkpoint: 'call', values: { text: 'one' } },
      { as, submit: 'a', checkpoint: 'visit', values: { text: 'two' } },
      { advance: '1h' },
      { as, update: 'a', values: { need: 'more' } },
      { ...go, ...refused('STAGE_NOT_READY', { missing: ['call'] }) },
      { as, submit: 'a', checkpoint: 'call', values: { text: 'three' } },
      { ...go, ...is({ stage: 'doing' }) },
    ]),
  ).toEqual([]);
});

test('what the platform keeps of a record with an owner: when it came to him, and when a person first did something', async () => {
  const start = '2026-03-02T01:00:00.000Z';
  expect(
    await play(appOf({}), [
      { create: 'job', values: { name: 'A', owner: 'wang' }, ref: 'a' },
      is({ assigned_at: start, first_viewed_at: null, first_action_at: null }),
      { advance: '1h' },
      { update: 'a', values: { size: 1 }, ...is({ first_action_at: null }) },
      { as: 'zhao', comment: 'a', text: 'look', ...is({ first_action_at: '2026-03-02T02:00:00.000Z' }) },
      { advance: '1h' },
      { as, update: 'a', values: { size: 2 }, ...is({ first_action_at: '2026-03-02T02:00:00.000Z', assigned_at: start }) },
      { as, update: 'a', values: { owner: 'zhao' }, ...is({ assigned_at: '2026-03-02T03:00:00.000Z', first_action_at: null }) },
      { as: 'zhao', update: 'a', values: { size: 3 }, ...is({ first_action_at: '2026-03-02T03:00:00.000Z' }) },
    ]),
  ).toEqual([]);
});

test('what every form hides is not demanded; shown, it is', async () => {
  const fields = [
    { key: 'name', type: 'text' },
    { key: 'owner', type: 'user' },
    { key: 'kind', type: 'select', options: [{ key: 'small' }, { key: 'large' }] },
    { key: 'need', type: 'text', required: true },
    { key: 'report', type: 'text', requiredWhen: "name = 'A'" },
  ];
  const layout = [
    'name',
    'kind',
    { field: 'need', visible: "kind = 'large'" },
    { section: 'S', visible: 'filled(need)', items: ['report'] },
  ];
  const form = { key: 'job', table: 'job', layout };
  const app = appOf({ forms: [form] } as never, { fields });
  const both = [
    job({ kind: 'small' }),
    { as, update: 'a', values: { kind: 'large' }, ...refused('INVALID_VALUES', { at: 'need' }) },
  ];
  expect(await play(app, both)).toEqual([]);
  const large = [{ ...job({ kind: 'large', need: 'x' }), ...refused('INVALID_VALUES', { at: 'report' }) }];
  expect(await play(app, large)).toEqual([]);
  const second = appOf({ forms: [form, { key: 'quick', table: 'job', kind: 'quick', layout: ['need'] }] } as never, { fields });
  expect(await play(second, [{ ...job({ kind: 'small' }), ...refused('INVALID_VALUES', { at: 'need' }) }])).toEqual([]);
});

test('all problems of a write are told at once: values, checks, required, unique', async () => {
  const app = appOf(
    {},
    {
      fields: [
        { key: 'name', type: 'text' },
        { key: 'owner', type: 'user' },
        { key: 'size', type: 'integer', max: 5 },
        { key: 'need', type: 'text', requiredWhen: 'size > 2' },
        { key: 'twice', type: 'formula', formula: 'size * 2' },
        { key: 'day', type: 'date', default: { formula: 'today()' } },
        { key: 'done', type: 'text', readOnlyWhen: 'filled(done)' },
      ],
      checks: [{ check: 'not (twice > 7)', at: 'twice' }],
      unique: [['name']],
    },
  );
  expect(
    await play(app, [
      job({ size: 3, need: 'x' }),
      is({ twice: 6, day: '2026-03-02' }),
      { as, create: 'job', values: { name: 'A', size: 4 }, ...refused('INVALID_VALUES', { at: 'name' }) },
      { as, create: 'job', values: { name: 'A', size: 4 }, ...refused('INVALID_VALUES', { at: 'need' }) },
      { as, create: 'job', values: { name: 'A', size: 4 }, ...refused('INVALID_VALUES', { at: 'twice' }) },
      { as, update: 'a', values: { done: 'yes' } },
      { as, update: 'a', values: { done: 'no' }, ...refused('INVALID_VALUES', { at: 'done' }) },
    ]),
  ).toEqual([]);
});

test('the deadline of a stage speaks of the task that the stage made, whatever other tasks are open', async () => {
  const due = { after: '4h', steps: [{ after: '50%', do: [{ notify: { to: 'task.assignee', text: 'Hurry: {task.title}' } }] }] };
  const app = withProcesses(
    process({
      stages: [
        { key: 'new', do: [{ task: { to: 'owner', title: 'Look' } }] },
        { key: 'doing', label: 'Work', assignee: 'owner.manager', due },
      ],
    }),
  );
  const hurry = (to: string, times: number) => ({ expect: { sent: { to, contains: 'Hurry: Work' }, times } });
  expect(await play(app, [job(), { as, move: 'a', to: 'doing' }, { advance: '2h' }, hurry('zhao', 1), hurry('wang', 0)])).toEqual(
    [],
  );
});

test('a gate that only warns is seen by who expects its warning, and so its absence is noticed', async () => {
  const [first, ...rest] = stages;
  const app = withProcesses(
    process({ stages: [{ ...first, exit: [{ check: 'size > 3', enforce: 'warn', else: 'Small' }] }, ...rest] }),
  );
  const go = { as, move: 'a', to: 'doing' };
  const blind = [job({ size: 1 }), go];
  const seeing = [job({ size: 1 }), { ...go, expect: { warned: ['size'] } }];
  const unnoticed = (steps: readonly object[]) =>
    unnoticedRules(compileModel(app, vocabulary, 1), [scenarioOf(steps)], scenarioPorts);
  expect(await unnoticed(blind)).toEqual(['gate work.new exit 1']);
  expect(await unnoticed(seeing)).toEqual([]);
  expect(await play(app, [job({ size: 5 }), { ...go, expect: { warned: 'size' } }])).toEqual([
    'Step 2 (as wang, move a, to doing): expected warnings "size", found []',
  ]);
});

test('whoever is named alone or in lists is told once: users with a role, a manager, the owner', async () => {
  const due = {
    after: '1h',
    steps: [{ after: '0h', do: [{ notify: { to: "[users('clerk'), [owner, owner.manager]]", text: 'All' } }] }],
  };
  const app = withProcesses(process({ stages: [{ key: 'new', due }] }));
  const told = ['wang', 'zhao'].map((to) => ({ expect: { sent: { to, contains: 'All' }, times: 1 } }));
  expect(await play(app, [job(), { advance: '1m' }, ...told])).toEqual([]);
});
