import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { blankValues } from './blank-values.ts';

setFlagsFromString('--allow-natives-syntax');
/** Whether the engine of the language keeps the object's values by its shape, and not in a dictionary. */
const hasShape: (object: object) => boolean = new Script('(object) => %HasFastProperties(object)').runInThisContext();
hasShape({}); // Its body is read when it is first called.
setFlagsFromString('--no-allow-natives-syntax');

const keys = Array.from({ length: 40 }, (_, place) => `key${place}`);
function filled(start: object): object {
  const values: Record<string, unknown> = { ...start };
  for (const key of keys) values[key] = key;
  return values;
}

test('every key is there and holds nothing', () => {
  expect(blankValues(['a', 'b'])).toEqual({ a: null, b: null });
  expect(blankValues([])).toEqual({});
});

test('a copy that is filled keeps its shape, which an object that gets many keys one by one does not', () => {
  expect(hasShape(filled(blankValues(keys)))).toBe(true);
  expect(hasShape({ ...filled(blankValues(keys)), other: 1 })).toBe(true);
  expect(hasShape(filled({}))).toBe(false);
});
