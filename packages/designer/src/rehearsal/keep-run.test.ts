import { type AppFiles, applyOperations, checkApp } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { keepRun } from './keep-run.ts';

const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'repairs', version: '1.0.0', format: 1 }],
  ['tables/repair.json', { title: 'name', fields: [{ key: 'name', type: 'text' }] }],
  ['roles/head.json', { admin: true }],
]);
const kept = {
  at: '2026-03-09T09:00:00+08:00',
  users: [{ key: 'head', name: 'Head', roles: ['head'] }],
  steps: [
    { as: 'head', create: 'repair', values: { name: 'Pump' }, ref: 'repair_1' },
    { expect: { record: 'repair_1', values: { name: 'Pump' } } },
  ],
};

test('a kept run is a scenario without errors, under a key of its own; taking it back leaves the draft as it was', () => {
  const first = keepRun(files, 'Pump is made', kept);
  expect(first.path).toBe('scenarios/pump_is_made.json');
  const { files: once, inverse } = applyOperations(files, first.operations);
  expect(checkApp(once, { operators, fields: fieldTypes, actions: [], widgets: [] }).problems).toEqual([]);
  expect(keepRun(once, 'Pump is made', kept).path).toBe('scenarios/pump_is_made_2.json');
  expect(keepRun(once, '试跑', kept).path).toBe('scenarios/scenario.json');
  expect(applyOperations(once, inverse).files).toEqual(files);
});
