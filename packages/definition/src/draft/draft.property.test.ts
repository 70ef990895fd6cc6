import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppFiles } from '../app.ts';
import { readAppFolder } from '../folder/index.ts';
import { applyOperation, applyOperations } from './apply-operation.ts';
import type { Operation } from './operation.ts';
import { below, isObject, OperationFault, stepTo } from './place.ts';

const { files } = readAppFolder(join(import.meta.dirname, '../../../../examples/hello'));

/** Every place of the files, lists and objects alike. */
function* placesIn(at: string, value: unknown): Generator<{ at: string; value: unknown }> {
  yield { at, value };
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* placesIn(below(at, stepTo(value, index)), item);
  else if (isObject(value)) for (const [key, inner] of Object.entries(value)) yield* placesIn(below(at, key), inner);
}

const placesOf = (now: AppFiles) => [...now].flatMap(([file, content]) => [...placesIn(file, content)]);

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const item = fc.oneof(json, fc.record({ key: fc.constantFrom('a', 'b', 'name'), label: fc.string() }));

/** Something a hand might do to these files: `pick` chooses where. */
function operationAt(now: AppFiles, pick: number, { kind, value, to }: { kind: number; value: unknown; to: number }): Operation {
  const places = placesOf(now);
  const place = places[pick % places.length] as { at: string; value: unknown };
  if (Array.isArray(place.value)) {
    const list = place.value;
    const before = to % (list.length + 1) < list.length ? { before: stepTo(list, to % (list.length + 1)) } : {};
    if (kind === 0 || list.length === 0) return { op: 'insert', at: place.at, value, ...before };
    if (kind === 1) return { op: 'move', at: below(place.at, stepTo(list, pick % list.length)), ...before };
  }
  if (isObject(place.value) && kind === 2) return { op: 'set', at: below(place.at, `p${to % 3}`), value };
  if (kind === 3) return { op: 'remove', at: place.at };
  return { op: 'set', at: place.at, value };
}

const text = (now: AppFiles) => JSON.stringify([...now].sort(([a], [b]) => (a < b ? -1 : 1)));

const acts = fc.array(fc.tuple(fc.nat(), fc.record({ kind: fc.nat(4), value: item, to: fc.nat() })), { maxLength: 12 });

test('whatever is done, undoing it gives the very same text, the order of properties and items included', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      let now: AppFiles = files;
      const done: Operation[] = [];
      for (const [pick, how] of steps) {
        const operation = operationAt(now, pick, how);
        const { files: next, inverse } = applyOperation(now, operation);
        expect(text(applyOperation(next, inverse).files)).toBe(text(now));
        done.push(operation);
        now = next;
      }
      const all = applyOperations(files, done);
      expect(text(all.files)).toBe(text(now));
      expect(text(applyOperations(all.files, all.inverse).files)).toBe(text(files));
    }),
    { numRuns: 300 },
  );
});

test('what an operation does not touch stays the same object', () => {
  const [path] = [...files.keys()].filter((one) => one.startsWith('tables/'));
  const { files: next } = applyOperation(files, { op: 'set', at: `${path}#/label`, value: 'Other' });
  for (const [other, content] of files) if (other !== path) expect(next.get(other)).toBe(content);
  const fields = (now: AppFiles) => (now.get(path as string) as { fields: unknown[] }).fields;
  expect(fields(next)).toBe(fields(files));
});

test('an operation that does not fit is refused and says where', () => {
  const [path] = [...files.keys()].filter((one) => one.startsWith('tables/'));
  const at = `${path}#/fields/@nowhere/label`;
  expect(() => applyOperation(files, { op: 'set', at, value: 'x' })).toThrow(OperationFault);
  expect(() => applyOperation(files, { op: 'insert', at: `${path}#/label`, value: 1 })).toThrow('NO_LIST');
  expect(() => applyOperation(files, { op: 'remove', at: 'tables/none.json' })).toThrow('GONE');
});
