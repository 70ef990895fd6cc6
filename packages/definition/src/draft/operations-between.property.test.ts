import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppFiles } from '../app.ts';
import { readAppFolder } from '../folder/index.ts';
import { applyOperations } from './apply-operation.ts';
import { operationsBetween } from './operations-between.ts';

const text = (now: AppFiles) => JSON.stringify([...now].sort(([a], [b]) => (a < b ? -1 : 1)));
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const item = fc.oneof(fc.record({ key: name, label: fc.nat(2) }), fc.record({ id: name }), fc.nat(3));
const named = fc.uniqueArray(fc.record({ key: name, x: fc.option(fc.nat(2), { nil: undefined }) }), {
  selector: ({ key }) => key,
});
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.nat(2),
    named,
    fc.array(item, { maxLength: 5 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}));
const files = fc
  .dictionary(fc.constantFrom('tables/a.json', 'roles/b.json', 'app.json'), value)
  .map((one) => new Map(Object.entries(JSON.parse(JSON.stringify(one)) as Record<string, unknown>)));

test('what lies between two apps makes the one of the other, to the letter, and back', () => {
  fc.assert(
    fc.property(files, files, (one, other) => {
      const { files: made, inverse } = applyOperations(one, operationsBetween(one, other));
      expect(text(made)).toBe(text(other));
      expect(text(applyOperations(made, inverse).files)).toBe(text(one));
    }),
    { numRuns: 1500 },
  );
});

test('a small change is said by a small operation', () => {
  const { files: hello } = readAppFolder(join(import.meta.dirname, '../../../../examples/hello'));
  const [path = ''] = [...hello.keys()].filter((one) => one.startsWith('tables/'));
  const table = hello.get(path) as { fields: { key: string }[] };
  const between = (fields: unknown[]) => operationsBetween(hello, new Map(hello).set(path, { ...table, fields }));
  const [first, second, ...rest] = table.fields;
  const at = `${path}#/fields`;
  expect(between([first, { ...second, help: 'x' }, ...rest])).toEqual([
    { op: 'set', at: `${at}/@${second?.key}/help`, value: 'x' },
  ]);
  expect(between([second, ...rest, first])).toEqual([{ op: 'move', at: `${at}/@${first?.key}` }]);
  expect(between([{ key: 'new' }, ...table.fields])).toEqual([
    { op: 'insert', at, value: { key: 'new' }, before: `@${first?.key}` },
  ]);
  expect(between([first, ...rest])).toEqual([{ op: 'remove', at: `${at}/@${second?.key}` }]);
});
