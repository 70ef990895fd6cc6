import { applyOperations, type Process } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { addWay, isReachedFromAll, oneOrMore, spotsOf, waysOf } from './flow-model.ts';

const PATH = 'processes/repair.json';
const process = {
  key: 'repair',
  table: 'job',
  stages: [{ key: 'come' }, { key: 'mend' }, { key: 'gone', category: 'won' }, { key: 'broken', category: 'lost' }],
} as Process;

test('stages stand from left to right, what is lost below; forward it goes by itself', () => {
  expect(spotsOf(process).map(({ stage, column, row }) => [stage.key, column, row])).toEqual([
    ['come', 0, 0],
    ['mend', 1, 0],
    ['gone', 2, 0],
    ['broken', 2, 1],
  ]);
  expect(waysOf(process)).toEqual([
    { from: 'come', to: 'mend' },
    { from: 'mend', to: 'gone' },
  ]);
  expect(process.stages.filter((stage) => isReachedFromAll(stage, process)).map(({ key }) => key)).toEqual(['broken']);
});

test('a way that is drawn becomes a transition once, and undone it is gone', () => {
  const files = new Map<string, unknown>([[PATH, process]]);
  const way = { from: 'gone', to: 'mend' };
  const operation = addWay(PATH, process, way);
  if (!operation) throw new Error('no way');
  const { files: next, inverse } = applyOperations(files, [operation]);
  const made = next.get(PATH) as Process;
  expect(made.transitions).toEqual([way]);
  expect(waysOf(made)).toContainEqual({ ...way, listed: 0 });
  expect(addWay(PATH, made, way)).toBeUndefined();
  expect(addWay(PATH, made, { from: 'mend', to: 'mend' })).toBeUndefined();
  expect(JSON.stringify([...applyOperations(next, inverse).files])).toBe(JSON.stringify([...files]));
  const other = addWay(PATH, made, { from: 'mend', to: 'come' });
  expect((applyOperations(next, other ? [other] : []).files.get(PATH) as Process).transitions).toHaveLength(2);
});

test('a transition from every stage is said at the stage it leads to, and a lost stage that is named is reached only so', () => {
  const transitions = [
    { from: '*', to: ['gone'] },
    { from: ['come'], to: 'broken' },
  ] as Process['transitions'];
  const named = { ...process, transitions } as Process;
  expect(named.stages.filter((stage) => isReachedFromAll(stage, named)).map(({ key }) => key)).toEqual(['gone']);
  expect(waysOf(named)).toHaveLength(3);
  expect([oneOrMore(['a']), oneOrMore(['a', 'b'])]).toEqual(['a', ['a', 'b']]);
});
