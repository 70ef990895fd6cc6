import { type AppFiles, applyOperations, checkApp } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';
import { expect, test } from 'vitest';
import { askLater } from './ask-later.ts';
import { fixOf } from './fix-problem.ts';
import { REMEDIES } from './remedies.ts';

const vocabulary = { operators, fields: fieldTypes, actions: [], widgets };
const app = { key: 'shop', version: '1.0.0', format: 1 };
const fields = [
  { key: 'name', type: 'text' },
  { key: 'amount', type: 'number' },
  { key: 'twice', type: 'formula', formula: 'amount * 2' },
];
const sound = { title: 'name', fields };
const role = { tables: { thing: { read: true } } };

function filesOf(table: object, keeper: object = role): AppFiles {
  return new Map<string, unknown>([
    ['app.json', app],
    ['tables/thing.json', table],
    ['roles/keeper.json', keeper],
  ]);
}

const problemsOf = (files: AppFiles) => checkApp(files, vocabulary).problems.filter(({ severity }) => severity === 'error');

const broken: [what: string, files: AppFiles][] = [
  ['a key that names nothing', filesOf({ ...sound, title: 'nmae' })],
  ['a property that is not there', filesOf({ titel: 'name', label: 'Thing', fields })],
  ['a type that is not there', filesOf({ ...sound, fields: [...fields, { key: 'more', type: 'txet' }] })],
  [
    'a name in a formula',
    filesOf({ ...sound, fields: fields.with(2, { key: 'twice', type: 'formula', formula: '1 + amuont * 2' }) }),
  ],
  ['a key of an object', filesOf(sound, { tables: { thnig: { read: true } } })],
];

test.each(broken)('one press mends %s, and undo takes it back', (_, files) => {
  const [problem] = problemsOf(files);
  const operations = problem && fixOf(files, problem);
  expect([problem?.fix, operations?.length]).toEqual([expect.any(String), expect.any(Number)]);
  const { files: mended, inverse } = applyOperations(files, operations ?? []);
  expect(problemsOf(mended)).toEqual([]);
  expect(JSON.stringify([...applyOperations(mended, inverse).files])).toBe(JSON.stringify([...files]));
});

test('one press takes away a demand that nobody can meet, and undo brings it back', () => {
  const demands = (demand: object, more: readonly object[] = []): AppFiles =>
    new Map([
      ...filesOf(
        { ...sound, owner: undefined, fields: [...fields, ...more] },
        { tables: { thing: { update: true, fields: { amount: { update: false } } } } },
      ),
      ['processes/way.json', { table: 'thing', stages: [{ key: 'begin', exit: [demand] }, { key: 'end' }] }],
    ]);
  for (const files of [
    demands({ require: { fields: ['name', 'twice'] } }),
    demands({ require: { fields: ['name', 'gone'] } }, [{ key: 'gone', type: 'text', archived: true }]),
    demands({ require: { fields: ['name', 'amount'] } }),
    demands({ require: { fields: ['name'] }, check: 'false' }),
  ]) {
    const [problem, ...others] = checkApp(files, vocabulary).problems;
    expect(others).toEqual([]);
    const { files: mended, inverse } = applyOperations(files, (problem && fixOf(files, problem)) ?? expect.fail());
    expect(checkApp(mended, vocabulary).problems).toEqual([]);
    expect((mended.get('processes/way.json') as { stages: object[] }).stages[0]).toEqual({
      key: 'begin',
      exit: [{ require: { fields: ['name'] } }],
    });
    expect(JSON.stringify([...applyOperations(mended, inverse).files])).toBe(JSON.stringify([...files]));
  }
});

test('one press gives a stage a way to it, and a deadline somebody', () => {
  const stages = [{ key: 'begin', due: { after: '2h' } }, { key: 'end', category: 'won' }, { key: 'after' }];
  const files: AppFiles = new Map([
    ...filesOf(sound, { tables: { thing: { update: true } } }),
    ['processes/way.json', { table: 'thing', stages }],
  ]);
  const problems = checkApp(files, vocabulary).problems;
  expect(problems.map(({ code }) => code)).toEqual(['DEADLINE_WITHOUT_PERSON', 'UNREACHABLE_STAGE']);
  const operations = problems.flatMap((problem) => REMEDIES[problem.code]?.operations(files, problem) ?? expect.fail());
  const { files: mended, inverse } = applyOperations(files, operations);
  expect(checkApp(mended, vocabulary).problems).toEqual([]);
  expect(mended.get('processes/way.json')).toMatchObject({ transitions: [{ from: 'begin', to: 'after' }] });
  expect(JSON.stringify([...applyOperations(mended, inverse).files])).toBe(JSON.stringify([...files]));
});

test('what proposes nothing, or a name that is taken, has no fix', () => {
  const files = filesOf({ ...sound, titel: 'name' });
  const message = { 'zh-CN': '“titel”', en: '“titel”' };
  const problem = { path: 'tables/thing.json#/titel', severity: 'error' as const, code: 'X', message };
  expect(fixOf(files, problem)).toBeUndefined();
  expect(fixOf(files, { ...problem, fix: 'title' })).toBeUndefined();
  expect(fixOf(files, { ...problem, path: 'tables/gone.json#/x', fix: 'title' })).toBeUndefined();
  expect(fixOf(files, { ...problem, path: 'tables/thing.json', fix: 'title' })).toBeUndefined();
});

test('a required field that is seen too late becomes an output of the stage in which it is seen, in every process', () => {
  const needed = [
    { key: 'name', type: 'text' },
    { key: 'berth', type: 'text', required: true },
  ];
  const stages = [{ key: 'afloat' }, { key: 'ashore', outputs: ['name'] }];
  const files: AppFiles = new Map<string, unknown>([
    ['app.json', app],
    ['tables/boat.json', { title: 'name', fields: needed }],
    ['forms/boat.json', { table: 'boat', layout: ['name', { field: 'berth', visible: "stage = 'ashore'" }] }],
    ['tables/thing.json', sound],
    ['processes/mooring.json', { table: 'boat', stages }],
    ['processes/tow.json', { table: 'boat', when: "name = 'x'", stages: [{ key: 'afloat' }, { key: 'ashore' }] }],
    ['processes/other.json', { table: 'thing', stages }],
  ]);
  const [problem] = checkApp(files, vocabulary).problems.filter(({ code }) => code === 'ASKED_TOO_LATE');
  const { files: mended, inverse } = applyOperations(files, (problem && askLater(files, problem)) ?? []);
  expect(mended.get('tables/boat.json')).toEqual({ title: 'name', fields: [needed[0], { key: 'berth', type: 'text' }] });
  expect(mended.get('processes/mooring.json')).toMatchObject({ stages: [{}, { outputs: ['name', 'berth'] }] });
  expect(mended.get('processes/tow.json')).toMatchObject({ stages: [{}, { outputs: ['berth'] }] });
  expect(mended.get('processes/other.json')).toBe(files.get('processes/other.json'));
  expect(checkApp(mended, vocabulary).problems.filter(({ code }) => code === 'ASKED_TOO_LATE')).toEqual([]);
  expect([...applyOperations(mended, inverse).files]).toEqual([...files]);
});
