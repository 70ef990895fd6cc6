import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { blankValues } from './blank-values.ts';

setFlagsFromString('--allow-natives-syntax');
/** Whether the values of the object are kept by its shape, and not in a dictionary. */
const hasShape: (object: object) => boolean = new Script('(object) => %HasFastProperties(object)').runInThisContext();

const named = (name: string) => Array.from({ length: 40 }, (_, place) => `${name}${place}`);
function filled(start: object, keys: readonly string[]): object {
  const values: Record<string, unknown> = { ...start };
  for (const key of keys) values[key] = key;
  return values;
}

test('every key is there and holds nothing', () => {
  expect(blankValues(['a', 'b'])).toEqual({ a: null, b: null });
  expect(blankValues([])).toEqual({});
});

test('a copy that is filled keeps its shape, which an object that gets many keys one by one does not', () => {
  const whole = filled(blankValues(named('blank')), named('blank'));
  expect(hasShape(whole)).toBe(true);
  expect(hasShape({ ...whole, other: 1 })).toBe(true);
  expect(hasShape(filled({}, named('single')))).toBe(false);
});
