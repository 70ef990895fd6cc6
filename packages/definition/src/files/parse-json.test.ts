import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const mistakes: readonly [what: string, text: string, line: number, column: number, words: string][] = [
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, 'A comma or } belongs here'],
  ['a comma too many', '{\n  "a": [1, 2,]\n}', 2, 14, 'No comma after the last entry'],
  ['a name without quotes', '{a: 1}', 1, 2, 'A property name in double quotes belongs here'],
  ['single quotes', '{"a": \'x\'}', 1, 7, 'Use double quotes'],
  ['a missing colon', '{"a" 1}', 1, 6, 'A colon belongs after the property name'],
  ['a text without end', '{"a": "x}', 1, 7, 'This text has no end, or holds a line break or the like'],
  ['an end too early', '{"a": [1', 1, 9, 'A comma or ] belongs here'],
  ['nothing at all', '', 1, 1, 'The text ends too early'],
  ['text after the end', '{} x', 1, 4, 'The file should end here'],
  ['a name written twice', '{"a": 1, "a": 2}', 1, 10, '"a" is written twice'],
  ['nesting without end', '['.repeat(100_000), 1, 201, 'Nested too deeply'],
];

test.each(mistakes)('%s is told with its line and column', (_what, text, line, column, words) => {
  const parsed = parseJson(text);
  expect('mistake' in parsed && parsed.mistake).toMatchObject({ line, column, words: { en: words } });
});

test('whatever JSON.parse reads is read alike', () => {
  const same = (value: unknown) => {
    const parsed = parseJson(JSON.stringify(value, null, 1));
    return 'value' in parsed && JSON.stringify(parsed.value) === JSON.stringify(value);
  };
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), same));
});

test('whatever JSON.parse refuses is refused', () => {
  const agrees = (text: string) => {
    let isJson = true;
    try {
      JSON.parse(text);
    } catch {
      isJson = false;
    }
    return isJson || 'mistake' in parseJson(text);
  };
  const near = fc
    .array(fc.constantFrom(...'{}[]",: \n01.e-+truefalsn\\'.split('')), { maxLength: 14 })
    .map((letters) => letters.join(''));
  fc.assert(fc.property(near, agrees), { numRuns: 3000 });
});

test('long texts are read, with and without escapes', () => {
  const long = ['x'.repeat(4_000_000), '\n'.repeat(1_000_000)];
  expect(parseJson(JSON.stringify(long))).toEqual({ value: long });
});
