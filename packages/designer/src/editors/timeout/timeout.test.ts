import { type AppFiles, applyOperations, checkApp, type Operation, type Timeout } from '@stepwell/definition';
import { wholeVocabulary } from '@stepwell/definition/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { fill } from '../../words/fill.ts';
import type { DesignWord } from '../../words/words.ts';
import { zhCN } from '../../words/zh-cn.ts';
import { propertySet } from '../property.ts';
import { newAction } from '../steps/new-action.ts';
import { inUnit, readSpan, spanText, UNITS } from '../steps/span.ts';
import { addTo, newStep, removeFrom, shift, textIn } from '../steps/step-acts.ts';
import { sayRule } from './say-rule.ts';
import { newTimeout, usualTable } from './timeout-acts.ts';
import { timeoutEditor } from './timeout-editor.ts';

const table = {
  title: 'name',
  owner: 'keeper',
  fields: [
    { key: 'name', type: 'text', required: true },
    { key: 'level', type: 'text' },
    { key: 'late', type: 'boolean' },
    { key: 'keeper', type: 'user' },
  ],
};
const bare: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'yard', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' }],
  ['roles/helper.json', { label: '助手', tables: { boat: { read: true, create: true, update: true }, user: { read: true } } }],
  ['tables/boat.json', table],
]);
const staged: AppFiles = new Map(bare).set('processes/mooring.json', {
  table: 'boat',
  stages: [{ key: 'afloat' }, { key: 'ashore', category: 'won' }],
});

const errorsOf = (files: AppFiles) => checkApp(files, wholeVocabulary).problems.filter(({ severity }) => severity === 'error');

test.each([
  ['a table with a process', staged],
  ['a table without one', bare],
])('a new timeout on %s is sound', (_, files) => {
  const made = timeoutEditor.make?.(files, 'zh-CN');
  const { files: next, inverse } = applyOperations(files, made?.operations ?? []);
  expect(next.has(made?.path ?? '')).toBe(true);
  expect(errorsOf(next)).toEqual([]);
  expect([...applyOperations(next, inverse).files]).toEqual([...files]);
});

test('an app without tables gets no timeout', () => {
  const [[path, info]] = bare as unknown as [[string, unknown]];
  expect(usualTable(new Map([[path, info]]))).toBeUndefined();
});

const PATH = 'timeouts/rule.json';

/** Something a hand does with the steps of a rule. */
function actOn(rule: Timeout, { kind, pick, span }: { kind: number; pick: number; span: string }): readonly Operation[] {
  const list = `${PATH}#/steps`;
  const index = pick % rule.steps.length;
  const step = rule.steps[index] as Timeout['steps'][number];
  const at = `${list}/${index}`;
  const actions = wholeVocabulary.actions.flatMap((spec) => newAction(spec, { table: table as never, text: '{name}' }) ?? []);
  const acts: (() => readonly Operation[])[] = [
    () => [addTo(PATH, rule, 'steps', newStep(span, 'keeper'))],
    () => (rule.steps.length > 1 ? [removeFrom(list, rule.steps, index)] : []),
    () => shift(list, rule.steps, index, pick % 2 === 0 ? 1 : -1),
    () => [{ op: 'set', at: `${at}/after`, value: span }],
    () => propertySet(at, step, 'mark', pick % 3 === 0 ? 'late' : undefined),
    () => [
      ...propertySet(at, step, 'every', pick % 2 === 0 ? span : undefined),
      ...propertySet(at, step, 'max', pick % 2 === 0 ? 3 : undefined),
    ],
    () => [addTo(at, step, 'do', actions[pick % actions.length])],
    () => (step.do && step.do.length > 0 ? [removeFrom(`${at}/do`, step.do, pick % step.do.length)] : []),
    () => propertySet(PATH, rule, 'calendar', pick % 2 === 0 ? 'working_day' : undefined),
  ];
  return acts[kind % acts.length]?.() ?? [];
}

const deeds = fc.array(fc.record({ kind: fc.nat(8), pick: fc.nat(11), span: fc.constantFrom('2h', '30m', '3d', '1w') }), {
  maxLength: 12,
});

test('whatever is done with a rule, undone it is the same text, and the app stays sound', () => {
  const strange = { ...newTimeout(staged, 'rule', 'boat', { en: 'Rule' }), help: 'kept', missed: 'each', pause: 'late' };
  fc.assert(
    fc.property(deeds, (all) => {
      let files: AppFiles = new Map(staged).set(PATH, strange);
      const before = JSON.stringify([...files]);
      const undo: (readonly Operation[])[] = [];
      for (const deed of all) {
        const applied = applyOperations(files, actOn(files.get(PATH) as Timeout, deed));
        files = applied.files;
        undo.unshift(applied.inverse);
      }
      expect(errorsOf(files)).toEqual([]);
      expect(files.get(PATH)).toMatchObject({ help: 'kept', missed: 'each', pause: 'late' });
      for (const inverse of undo) files = applyOperations(files, inverse).files;
      expect(JSON.stringify([...files])).toBe(before);
    }),
    { numRuns: 60 },
  );
});

test('a span is read and written as it stands, in every unit', () => {
  for (const text of ['2h', '30m', '3d', '1w', '75%', "param('limit') + 1d"]) expect(spanText(readSpan(text))).toBe(text);
  for (const unit of UNITS)
    expect(spanText(inUnit(readSpan('2h'), unit))).toBe(unit === '%' ? '75%' : unit === 'formula' ? '2h' : `2${unit}`);
  expect(spanText({ amount: '', unit: 'h' })).toBeUndefined();
  expect(spanText({ amount: '0', unit: 'h' })).toBeUndefined();
});

test('a text is written in one language and kept in the others', () => {
  expect(textIn({ 'zh-CN': '快', en: 'Soon' }, 'en', 'Now')).toEqual({ 'zh-CN': '快', en: 'Now' });
  expect(textIn('快', 'zh-CN', '马上')).toBe('马上');
});

const voice = (locale: 'zh-CN' | 'en') => ({
  locale,
  say: (key: DesignWord, values: Record<string, string | number> = {}) => fill((locale === 'en' ? en : zhCN)[key], values),
  formula: (source: unknown) => `«${source}»`,
  field: (key: string) => key,
  calendar: (key: string) => key,
  table: (key: string) => key,
  actions: wholeVocabulary.actions.map((spec) => ({ ...spec, label: { 'zh-CN': '通知', en: 'Notify' } })),
});

test('a rule reads as a sentence in both languages', () => {
  const steps = [
    { after: '75%', do: [{ notify: { to: 'owner', text: { 'zh-CN': '快点', en: 'Hurry' } } }] },
    { after: '3d', mark: 'late', every: '1d', max: 3, do: [{ notify: { to: 'owner.manager' } }] },
  ] as Timeout['steps'];
  const rule = { while: 'x', since: 'created_at', calendar: 'working_day', steps };
  expect(sayRule(rule, voice('zh-CN'))).toEqual([
    '当«x»，从“«created_at»”起',
    '满 时限的 75% → 通知 «owner» “快点”',
    '满 3 个工作日 → 标记“late”，通知 «owner.manager»，之后每 1 天 再来一次，最多 3 次',
  ]);
  expect(sayRule(rule, voice('en'))).toEqual([
    'While «x», since “«created_at»”',
    'After 75% of the limit → notify «owner» “Hurry”',
    'After 3 working days → mark “late”, notify «owner.manager», then again every 1 day, at most 3 times',
  ]);
});
