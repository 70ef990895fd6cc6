import { expect, test } from 'vitest';
import { actOf, formOf } from './choose.ts';

test('a step is known by one of its properties', () => {
  expect(actOf({ as: 'wang', move: 'a', to: 'won', reason: 'x', expect: {} })?.name).toBe('move');
  expect(actOf({ as: 'wang', expect: { record: 'a' } })).toBeUndefined();
  expect(formOf({ record: 'a', values: {} })?.name).toBe('record');
  expect(formOf({ refused: {} })).toBeUndefined();
  expect(formOf({ record: 'a', warned: ['b'] })?.name).toBe('record');
});

test.each([
  [{ crate: 'job' }, 'Nothing is called like any of: crate. What can be written: create, update'],
  [{ as: 'wang' }, 'Nothing is called like any of: as.'],
  [{ param: 'limit', value: '1h', scope: 'east' }, 'Beside "param" there is no scope; there may be value.'],
  [{ restart: true, values: {} }, 'Beside "restart" there is no values.'],
  [{ vlaues: {}, expect: {} }, 'Nothing is called like any of: vlaues.'],
])('a step that means nothing is a mistake: %j', (step, words) => {
  expect(() => actOf(step)).toThrow(words);
});

test.each([
  [{ recrod: 'a' }, 'Nothing is called like any of: recrod.'],
  [{ record: 'a', equals: {} }, 'Beside "record" there is no equals; there may be values.'],
])('an expectation that means nothing is a mistake: %j', (expected, words) => {
  expect(() => formOf(expected as Parameters<typeof formOf>[0])).toThrow(words);
});
