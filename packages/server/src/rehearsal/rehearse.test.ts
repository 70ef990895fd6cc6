import { type AppFiles, checkApp } from '@stepwell/definition';
import { compileModel, type Model, type RehearsalBody, rehearse, runScenario } from '@stepwell/engine';
import { expect, test } from 'vitest';
import { vocabulary } from '../testing/lending-app.ts';
import { scenarioPorts } from './scenario-ports.ts';

const repair = {
  title: 'name',
  owner: 'owner',
  fields: [
    { key: 'name', type: 'text', required: true },
    { key: 'cost', type: 'money' },
    { key: 'answer', type: 'text' },
    { key: 'note', type: 'text' },
    { key: 'owner', type: 'user' },
  ],
};
const process = {
  table: 'repair',
  stages: [
    { key: 'open', label: 'Open', due: { after: '4h' } },
    { key: 'done', label: 'Done', category: 'won', enter: [{ require: { fields: ['answer'] } }] },
  ],
};
const silence = {
  table: 'repair',
  label: 'Silence',
  while: "stage = 'open' and answer = null",
  since: 'stage_entered_at',
  steps: [
    {
      key: 'first',
      after: '2h',
      do: [
        { notify: { to: 'owner.manager', text: 'No answer: {name}' } },
        { set: { note: "'late'" } },
        { task: { to: 'owner', title: 'Answer it' } },
      ],
    },
  ],
};
const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'repairs', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' }],
  ['tables/repair.json', repair],
  ['processes/repair.json', process],
  ['timeouts/silence.json', silence],
  ['roles/head.json', { admin: true }],
  ['roles/hand.json', { tables: { repair: { read: 'owner = me', create: true, update: 'owner = me' }, user: { read: true } } }],
]);

function modelWith(...changed: (readonly [path: string, content: unknown])[]): Model {
  const { app, problems } = checkApp(new Map([...files, ...changed]), vocabulary);
  if (!app) throw new Error(JSON.stringify(problems, null, 1));
  return compileModel(app, vocabulary, 1);
}

const now = Date.parse('2026-03-04T10:00:00+08:00');
const run = (steps: RehearsalBody['steps'], { model = modelWith(), viewer = 'hand' } = {}) =>
  rehearse(model, { steps, viewer, now, locale: 'en' }, scenarioPorts);

const pump = { as: 'hand', create: 'repair', values: { name: 'Pump' }, ref: 'repair_1' };

test('a deadline that passes tells whom, marks the record, and each thing says which rule did it', async () => {
  const { steps, inbox, records, at, next, now: end } = await run([pump, { advance: '2h' }, { advance: '2h' }]);
  expect(at).toBe('2026-03-09T09:00:00+08:00');
  expect(steps[0]?.happened).toMatchObject([
    { kind: 'created', by: 'hand', record: 'repair_1', values: { owner: 'hand' }, stage: { from: null, to: 'open' } },
  ]);
  const why = { timeout: 'silence', step: 'first', dueAt: '2026-03-09T03:00:00.000Z' };
  expect(steps[1]?.happened).toMatchObject([
    { kind: 'fired', why },
    { kind: 'notice', to: 'manager', text: { en: 'No answer: Pump' }, why },
    { kind: 'changed', values: { note: 'late' }, before: { note: null }, why },
    { kind: 'task', to: 'hand', text: { en: 'Answer it' }, why },
  ]);
  expect(steps[2]?.happened).toMatchObject([
    { kind: 'fired', why: { timeout: 'repair.open' } },
    { kind: 'marked', values: { overdue: true }, why: { timeout: 'repair.open' } },
  ]);
  expect(inbox.map(({ to, at }) => [to, at])).toEqual([
    ['manager', why.dueAt],
    ['hand', why.dueAt],
  ]);
  expect(records).toMatchObject([
    { ref: 'repair_1', record: { values: { overdue: true, stage: 'open' } }, tasks: [{ title: 'Answer it' }] },
  ]);
  expect([next, end]).toEqual([null, '2026-03-09T05:00:00.000Z']);
});

test('time goes on to the next thing that is due, and one step less is how it was before', async () => {
  const first = await run([pump]);
  expect(first.next).toBe('2026-03-09T03:00:00.000Z');
  const second = await run([pump, { advanceTo: first.next }]);
  expect([second.steps[1]?.happened.length, second.next]).toEqual([4, '2026-03-09T05:00:00.000Z']);
  const back = await run([pump]);
  expect(back).toEqual(first);
});

test('whoever looks sees what his role lets him see', async () => {
  const steps = [pump, { as: 'head', create: 'repair', values: { name: 'Roof' }, ref: 'repair_2' }];
  const seen = async (viewer: string) => (await run(steps, { viewer })).records.map(({ record }) => record?.values['name']);
  expect(await seen('hand')).toEqual(['Pump', undefined]);
  expect(await seen('head')).toEqual(['Pump', 'Roof']);
  expect(await seen('nobody')).toEqual(['Pump', 'Roof']);
});

test('a refused step changes nothing and says what is missing; after one that makes no sense nothing is played', async () => {
  const { steps, records } = await run([
    pump,
    { as: 'hand', move: 'repair_1', to: 'done' },
    { advance: 'soon' },
    { advance: '1h' },
  ]);
  expect(steps[1]).toMatchObject({ refused: { code: 'STAGE_NOT_READY', missing: [{ key: 'answer' }] }, happened: [] });
  expect(steps.map(({ refused }) => refused?.code)).toEqual([undefined, 'STAGE_NOT_READY', 'MISTAKE', 'MISTAKE']);
  expect(records).toMatchObject([{ record: { values: { stage: 'open' } } }]);
});

test('a kept run is a scenario that passes, and fails when the rule is changed', async () => {
  const { kept } = await run([
    pump,
    { as: 'hand', move: 'repair_1', to: 'done' },
    { advance: '15m' },
    { advance: '4h' },
    { as: 'hand', done: 'repair_1', task: 'Answer it' },
    { as: 'hand', move: 'repair_1', to: 'done', values: { answer: 'Mended', cost: 12.5 } },
  ]);
  const scenario = { key: 'kept', name: 'Kept', ...kept } as never;
  expect(await runScenario(modelWith(), scenario, scenarioPorts)).toMatchObject({ passed: true, failures: [] });
  const later = { ...silence, steps: [{ ...silence.steps[0], after: '5h' }] };
  const { failures } = await runScenario(modelWith(['timeouts/silence.json', later]), scenario, scenarioPorts);
  expect(failures.length).toBeGreaterThan(0);
  const { problems } = checkApp(new Map([...files, ['scenarios/kept.json', { name: 'Kept', ...kept }]]), vocabulary);
  expect(problems).toEqual([]);
});

test('forms of a stage, comments, tasks handed on and people who come, are away and leave are steps too, and can be kept', async () => {
  const visit = {
    title: 'found',
    fields: [
      { key: 'found', type: 'text', required: true },
      { key: 'repair', type: 'relation', table: 'repair' },
    ],
  };
  const [open, done] = process.stages;
  const checkpoints = [{ key: 'visited', form: 'visit', into: 'visit', required: true }];
  const rights = { read: true, create: true, update: true };
  const model = modelWith(
    ['tables/visit.json', visit],
    ['forms/visit.json', { table: 'visit', layout: ['found'] }],
    [
      'processes/repair.json',
      { ...process, stages: [{ ...open, checkpoints, exit: [{ require: { checkpoints: ['visited'] } }] }, done] },
    ],
    ['roles/hand.json', { tables: { repair: rights, visit: rights, user: { read: true } } }],
  );
  const steps = [
    pump,
    { create: 'user', values: { name: 'Noa', roles: ['hand'] }, ref: 'user_1' },
    { as: 'hand', comment: 'repair_1', text: 'Look', mentions: ['user_1'] },
    { as: 'hand', move: 'repair_1', to: 'done', values: { answer: 'Mended' } },
    { as: 'hand', submit: 'repair_1', checkpoint: 'visited', values: {} },
    { as: 'hand', submit: 'repair_1', checkpoint: 'visited', values: { found: 'Dust' } },
    { create: 'absence', values: { person: 'hand', from: '2026-03-09', to: '2026-03-10' }, ref: 'absence_1' },
    { advance: '2h' },
    { as: 'hand', reassign: 'repair_1', task: 'Answer it', to: 'user_1' },
    { as: 'hand', update: 'repair_1', values: { owner: 'user_1' } },
    { update: 'hand', values: { active: false } },
    { as: 'user_1', done: 'repair_1', task: 'Answer it' },
    { as: 'user_1', move: 'repair_1', to: 'done', values: { answer: 'Mended' } },
  ];
  const { steps: went, people, inbox, records, kept } = await run(steps, { model, viewer: 'user_1' });
  const refused = went.flatMap(({ refused: why }, at) => (why ? [[at, why.code, why.missing.map(({ key }) => key)]] : []));
  expect(refused).toEqual([
    [3, 'STAGE_NOT_READY', ['visited']],
    [4, 'INVALID_VALUES', []],
  ]);
  expect(people.flatMap(({ id, gone }) => (gone ? [id] : []))).toEqual(['hand']);
  expect(people.at(-1)).toMatchObject({ id: 'user_1', name: 'Noa', roles: ['hand'] });
  expect(inbox.filter(({ to }) => to === 'user_1').map(({ text }) => text.en)).toEqual(['Look', 'Answer it']);
  const mine = records.find(({ ref }) => ref === 'repair_1');
  expect(mine).toMatchObject({ record: { values: { stage: 'done', owner: 'user_1' } }, tasks: [] });
  const { problems, app } = checkApp(new Map([...files, ['scenarios/kept.json', { name: 'Kept', ...kept }]]), vocabulary);
  expect([problems, app?.scenarios.length]).toEqual([[], 1]);
  expect(await runScenario(model, { key: 'kept', name: 'Kept', ...kept } as never, scenarioPorts)).toMatchObject({
    failures: [],
  });
});

test('a rule without end and a time without end stop the run where they begin', async () => {
  const nagging = { ...silence, steps: [{ after: '1m', every: '1m', do: [{ notify: { to: 'owner' } }] }] };
  const { steps, now: end } = await run([pump, { advance: '30d' }, { advance: '1m' }], {
    model: modelWith(['timeouts/silence.json', nagging]),
  });
  expect(steps.map(({ refused }) => refused?.message.en)).toMatchObject(
    [undefined, /Too much/, /could not be played/].map((one) => one && expect.stringMatching(one)),
  );
  expect(end).toBe('2026-03-09T01:00:00.000Z');
  const far = await run([pump, { advance: '999999999999999d' }]);
  expect(far.steps[1]?.refused?.message.en).toMatch(/ten years/);
});

test('somebody plays each role: people of the demo with those who lead them, made-up ones where there are none', async () => {
  const people = {
    departments: [{ key: 'shop', name: 'Shop', manager: 'ann' }, { key: 'empty' }],
    users: [
      { key: 'ann', name: 'Ann', roles: [], demoSignIn: true },
      { key: 'bob', name: 'Bob', roles: ['hand'], department: 'shop', manager: 'ann' },
    ],
  };
  const { people: cast, kept } = await run([], { model: modelWith(['demo/people.json', people]) });
  expect(cast).toEqual([
    { id: 'ann', name: 'Ann', roles: [] },
    { id: 'bob', name: 'Bob', roles: ['hand'], manager: 'ann' },
    { id: 'head', name: 'Sample head', roles: ['head'] },
  ]);
  expect(kept.departments).toEqual([{ key: 'shop', name: 'Shop', manager: 'ann' }]);
});

test('where there are no people at all, a made-up manager leads a made-up person of every role', async () => {
  const { people: cast } = await run([]);
  expect(cast).toEqual([
    { id: 'hand', name: 'Sample hand', roles: ['hand'], manager: 'manager' },
    { id: 'head', name: 'Sample head', roles: ['head'], manager: 'manager' },
    { id: 'manager', name: 'Sample manager', roles: ['head'] },
  ]);
  const alone = await run([], { model: modelWith(['roles/hand.json', { admin: true }], ['roles/head.json', { admin: true }]) });
  expect(alone.people.map(({ manager }) => manager)).toEqual(['manager', 'manager', undefined]);
});

test('people whom the draft makes impossible are a refusal that says why', async () => {
  const user = { key: 'user', extends: true, fields: [{ key: 'badge', type: 'text', required: true }] };
  await expect(run([], { model: modelWith(['tables/user.json', user]) })).rejects.toMatchObject({ code: 'CANNOT_REHEARSE' });
});
