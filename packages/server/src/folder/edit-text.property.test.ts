import { type AppFiles, applyOperations, below, type Operation, operationsBetween } from '@stepwell/definition';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedText } from './edit-text.ts';

const PATH = 'tables/a.json';
const name = fc.constantFrom('a', 'b', 'c', 'd');
const item = fc.record({ key: name, label: fc.oneof(fc.string({ maxLength: 4 }), fc.nat(3)) });
const content = fc.record({
  label: fc.string({ maxLength: 5 }),
  fields: fc.uniqueArray(item, { selector: ({ key }) => key }),
  more: fc.dictionary(name, fc.oneof(fc.nat(3), fc.array(fc.nat(3), { maxLength: 3 })), { maxKeys: 3 }),
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const indents = fc.constantFrom<number | string>(2, 4, '\t', 0);

test('a text after operations says what the value says after them, however it is laid out', () => {
  fc.assert(
    fc.property(content, content, indents, (one, other, indent) => {
      const [before, after] = [plain(one), plain(other)];
      const operations = operationsBetween(new Map([[PATH, before]]), new Map([[PATH, after]]));
      const text = editedText(`${JSON.stringify(before, null, indent)}\n\n\n`, operations, after);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(after));
      // It was edited, not written anew.
      expect(text.endsWith('}\n\n\n')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const laidOut = `{
  "key": "loan", "title": "name",

  "fields": [
    { "key": "name", "type": "text" },
    { "key": "fee",  "type": "money" }
  ],
  "unique": [["name"]]
}
`;

const differing = (one: string, other: string) => {
  const lines = new Set(one.split('\n'));
  return other.split('\n').filter((line) => !lines.has(line)).length;
};

test.each<[string, Operation, number]>([
  ['a field that is added', { op: 'insert', at: `${PATH}#/fields`, value: { key: 'kind', type: 'text' } }, 2],
  ['a label that is set', { op: 'set', at: below(PATH, 'fields', '@fee', 'label'), value: 'Fee' }, 1],
  ['a type that is changed', { op: 'set', at: below(PATH, 'fields', '@fee', 'type'), value: 'number' }, 1],
  ['a field that is moved', { op: 'move', at: below(PATH, 'fields', '@fee'), before: '@name' }, 2],
  ['a field that is taken away', { op: 'remove', at: below(PATH, 'fields', '@fee') }, 1],
])('%s is a small difference, and the layout of the rest stays', (_what, operation, most) => {
  const files: AppFiles = new Map([[PATH, JSON.parse(laidOut)]]);
  const wanted = applyOperations(files, [operation]).files.get(PATH);
  const text = editedText(laidOut, [operation], wanted);
  expect(JSON.parse(text)).toEqual(wanted);
  expect(differing(laidOut, text)).toBeLessThanOrEqual(most);
  expect(text).toContain('"key": "loan", "title": "name",\n\n');
});
