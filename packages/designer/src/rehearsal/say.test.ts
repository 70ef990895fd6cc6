import type { WireHappening } from '@stepwell/ui/design';
import { expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { fill } from '../words/fill.ts';
import type { DesignSay } from '../words/words.ts';
import { zhCN } from '../words/zh-cn.ts';
import { sayFailure } from './say-failure.ts';
import { sayHappening } from './say-happening.ts';
import { type StepVoice, sayStep } from './say-step.ts';

const texts = { 'zh-CN': zhCN, en };

function voiceIn(locale: 'zh-CN' | 'en'): StepVoice {
  const say: DesignSay = (key, values = {}) => fill(texts[locale][key], values);
  return {
    say,
    locale,
    person: (key) => (key === 'hand' ? 'Ann' : key),
    table: () => 'Repair',
    record: () => 'Pump',
    stage: (_ref, key) => (key === 'done' ? 'Done' : 'Open'),
    rule: () => 'Silence',
    field: () => 'Overdue',
    time: (instant) => instant.slice(0, 10),
    values: (_of, values) =>
      Object.entries(values)
        .map(([key, value]) => `${key}: ${value}`)
        .join(' · '),
  };
}
const [zh, english] = [voiceIn('zh-CN'), voiceIn('en')];

test('steps are said as what people do, in both languages, and an expectation follows the step that has it', () => {
  const said = (step: object, voice = english) => sayStep(step as never, voice);
  expect(said({ as: 'hand', create: 'repair', ref: 'repair_1' })).toBe('Ann makes Repair “Pump”');
  expect(said({ as: 'hand', create: 'repair' })).toBe('Ann makes a new Repair');
  expect(said({ as: 'hand', move: 'repair_1', to: 'done', expect: { refused: {} } }, zh)).toBe(
    'Ann 把“Pump”移到“Done”，应被拒绝',
  );
  expect(said({ advance: '2h', expect: { record: 'repair_1', values: { overdue: true } } })).toBe(
    '2 h pass, “Pump” has overdue: true',
  );
  expect(said({ expect: { sent: { to: 'hand' }, times: 2 } }, zh)).toBe('Ann 应收到 2 条消息');
  expect(said({ advanceTo: '2026-03-09T03:00:00Z' })).toBe('It becomes 2026-03-09');
  expect(said({ restart: true })).toBe('The app: restart');
  const others = ['update', 'delete', 'restore', 'claim', 'comment', 'submit', 'done', 'reopen', 'reassign'];
  for (const act of others) expect(said({ as: 'hand', [act]: 'repair_1', task: 'Call' }, zh)).toMatch(/^Ann .*“(Pump|Call)”/);
});

test('everything that can happen is said in both languages, with all that belongs to it', () => {
  const about = { at: '', table: 'repair', record: 'repair_1', by: null };
  const more = {
    why: { timeout: 'silence', step: 'first', dueAt: null },
    stage: { process: 'repair', from: 'open', to: 'done' },
    values: { overdue: true },
    to: 'hand',
    text: { 'zh-CN': '喂', en: 'Hello' },
    activity: 'comment' as const,
  };
  const kinds: WireHappening['kind'][] = [
    'created',
    'changed',
    'moved',
    'marked',
    'fired',
    'held_back',
    'notice',
    'task',
    'told',
  ];
  for (const voice of [zh, english])
    for (const kind of kinds) expect(sayHappening({ kind, ...about, ...more }, voice)).not.toMatch(/\{\{|undefined|^$/);
  expect(sayHappening({ kind: 'notice', ...about, ...more }, zh)).toBe('通知 Ann：喂');
  expect(sayHappening({ kind: 'marked', ...about, values: { overdue: false } }, english)).toBe(
    '“Pump” is no longer marked: Overdue',
  );
});

test('what a scenario expected and what was found are said in labels; what cannot be is left to the runner', () => {
  const content = {
    steps: [
      { expect: { record: 'repair_1', values: { stage: 'done' } } },
      { expect: { sent: { to: 'hand' }, times: 1 } },
      { expect: { query: {} } },
    ],
  };
  expect(sayFailure(content, { step: 1, found: { stage: 'open' } }, english)).toBe(
    'Step 1: “Pump” has stage: done; found: stage: open',
  );
  expect(sayFailure(content, { step: 1, found: null }, zh)).toBe('第 1 步：“Pump”应是 stage: done；实际是 没有这条记录');
  expect(sayFailure(content, { step: 2, found: { times: 0, messages: [] } }, zh)).toBe(
    '第 2 步：Ann 应收到 1 条消息；实际是 0 条',
  );
  const task = { steps: [{ expect: { in: 'repair.tasks', of: 'repair_1', values: { assignee: 'hand', title: 'Call' } } }] };
  expect(sayFailure(task, { step: 1, found: { times: 0, rows: [] } }, zh)).toBe('第 1 步：Ann 应有任务“Call”；实际是 没有');
  expect(sayFailure(content, { step: 3, found: [] }, zh)).toBeUndefined();
  expect(sayFailure(content, { step: 9, found: {} }, zh)).toBeUndefined();
  expect(sayFailure(null, { step: 0 }, zh)).toBeUndefined();
});

test('rows, refusals, warnings and boards are said without brackets, in both languages', () => {
  const query = { query: { from: 'repair' }, equals: [{ cost: 5 }] };
  const steps = [
    { expect: query },
    { expect: { page: 'home', widget: 'late', check: 'count(late) = 1' } },
    { as: 'hand', move: 'repair_1', to: 'done' },
    { as: 'hand', move: 'repair_1', to: 'done', expect: { refused: { missing: ['cost'] } } },
    { as: 'hand', move: 'repair_1', to: 'done', expect: { warned: ['cost'] } },
    { expect: { page: 'home', widget: 'board', columns: { open: ['a'] } } },
    { expect: { search: 'tea', contains: 'Pump' } },
  ];
  const said = (step: number, found: unknown, voice = english) => sayFailure({ steps }, { step, found }, voice);
  expect(said(1, [{ cost: 3 }, { cost: 4 }, { cost: 5 }, { cost: 6 }])).toBe(
    'Step 1: the query of “Repair” is cost: 5; found: cost: 3; cost: 4; cost: 5; 1 row more',
  );
  expect(said(1, [], zh)).toBe('第 1 步：“Repair”的查询结果应是 cost: 5；实际是 没有');
  expect(said(3, { code: 'STAGE_NOT_READY', missing: ['overdue'] })).toBe(
    'Step 3: Ann moves “Pump” to “Done”; found: it was refused, missing Overdue',
  );
  for (const voice of [zh, english]) {
    const all = [
      said(2, [{ n: 2 }], voice),
      said(2, { late: [] }, voice),
      said(4, { code: 'FORBIDDEN' }, voice),
      said(4, null, voice),
      said(5, [], voice),
      said(6, { open: [] }, voice),
      said(7, ['r1 Valve'], voice),
    ];
    for (const text of all) expect(text).not.toMatch(/[{}[\]"]|undefined|^$/);
  }
  expect(sayStep({ expect: { nothing: { known: [1, null] } } }, zh)).toBe('应符合 nothing: known: 1、–');
});
