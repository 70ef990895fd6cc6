import { type AppFiles, applyOperations, checkApp, type Form, type Process, type Table } from '@stepwell/definition';
import { wholeVocabulary } from '@stepwell/definition/testing';
import { expect, test } from 'vitest';
import { stageRemoval } from '../stage-removal.ts';
import { tellingFields, type VariantAnswers, variantOf } from './variant-acts.ts';

const PATH = 'processes/mooring.json';
const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'yard', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' }],
  [
    'tables/boat.json',
    {
      title: 'name',
      fields: [
        { key: 'name', type: 'text', required: true },
        { key: 'rig', type: 'select', label: '帆装', options: [{ key: 'sloop', label: '单桅' }] },
      ],
    },
  ],
  ['forms/boat.json', { table: 'boat', layout: [{ section: '船', items: ['name', 'rig'] }] }],
  ['forms/loose.json', { table: 'boat', layout: ['name'] }],
  [PATH, { table: 'boat', label: '泊船', stages: [{ key: 'afloat' }, { key: 'ashore', category: 'won' }] }],
]);

const make = (answers: VariantAnswers) => {
  const variant = variantOf(files, PATH, answers);
  const { files: made, inverse } = applyOperations(files, variant?.operations ?? []);
  const errors = checkApp(made, wholeVocabulary).problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  expect([...applyOperations(made, inverse).files]).toEqual([...files]);
  return { made, process: made.get(variant?.path ?? '') as Process, table: made.get('tables/boat.json') as Table };
};

test('some records get steps of their own by a new field, which forms ask for', () => {
  const { made, process, table } = make({ fieldName: '类型', choice: ' 拖船 ' });
  expect(process).toMatchObject({ table: 'boat', label: '拖船', order: 1, when: "line = 'line'" });
  expect(process.stages).toEqual((files.get(PATH) as Process).stages);
  expect(table.fields.at(-1)).toMatchObject({
    key: 'line',
    label: '类型',
    default: 'usual',
    options: [{ key: 'usual' }, { key: 'line', label: '拖船' }],
  });
  expect((made.get('forms/boat.json') as Form).layout).toEqual([{ section: '船', items: ['name', 'rig', 'line'] }]);
  expect((made.get('forms/loose.json') as Form).layout).toEqual(['name', 'line']);
});

test('a field that is there tells them apart by a choice it has, or by a new one', () => {
  expect(tellingFields(files.get('tables/boat.json') as Table).map(({ key }) => key)).toEqual(['rig']);
  const known = make({ field: 'rig', fieldName: '', choice: '单桅' });
  expect([known.process.when, known.table.fields.length]).toEqual(["rig = 'sloop'", 2]);
  const added = make({ field: 'rig', fieldName: '', choice: 'Ketch' });
  expect([added.process.when, added.table.fields[1]?.['options']]).toEqual([
    "rig = 'ketch'",
    [
      { key: 'sloop', label: '单桅' },
      { key: 'ketch', label: 'Ketch' },
    ],
  ]);
});

test('what is not called anything makes nothing', () => {
  for (const answers of [
    { fieldName: '', choice: 'x' },
    { fieldName: 'x', choice: ' ' },
    { field: 'gone', fieldName: 'x', choice: 'x' },
  ])
    expect(variantOf(files, PATH, answers)).toBeUndefined();
});

test('a stage that goes leaves the ways of its process that name it; undone they are as they were', () => {
  const transitions = [
    { from: '*', to: 'ashore' },
    { from: 'afloat', to: 'docked', reason: true },
    { from: ['docked', 'ashore'], to: 'afloat' },
  ];
  const process = { table: 'boat', stages: [{ key: 'afloat' }, { key: 'docked' }, { key: 'ashore' }], transitions };
  const all = new Map([...files, [PATH, process] as const]);
  const remove = (from: AppFiles, key: string) => applyOperations(from, stageRemoval(PATH, from.get(PATH) as Process, key));
  const { files: once, inverse } = remove(all, 'docked');
  expect((once.get(PATH) as Process).transitions).toEqual([
    { from: '*', to: 'ashore' },
    { from: 'ashore', to: 'afloat' },
  ]);
  expect([...applyOperations(once, inverse).files]).toEqual([...all]);
  const { files: twice } = remove(once, 'ashore');
  expect(twice.get(PATH)).toEqual({ table: 'boat', stages: [{ key: 'afloat' }] });
  expect(remove(files, 'ashore').files.get(PATH)).toMatchObject({ stages: [{ key: 'afloat' }] });
});
