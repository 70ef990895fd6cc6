import { boolean, choice, datetime, duration, list, number, ref, type Type, text, type Value } from '@stepwell/expression';
import { expect, test } from 'vitest';
import { decimalOf, isExpected, plainOf } from './compare.ts';

const show = {
  names: new Map([
    ['0197-a', 'deal'],
    ['0197-b', 'other'],
  ]),
  timeZone: 'Asia/Shanghai',
};
const plain = (type: Type, value: Value) => plainOf(type, value, show);
const fits = (type: Type, value: Value, expected: unknown) => isExpected(type, plain(type, value), expected);

test('a scaled integer is an exact decimal without needless zeros', () => {
  expect([decimalOf(864_726, 2), decimalOf(-5, 2), decimalOf(100, 2), decimalOf(0, 6), decimalOf(7, 0)]).toEqual([
    '8647.26',
    '-0.05',
    '1',
    '0',
    '7',
  ]);
  expect(decimalOf(123_456_789_012_345_678n, 6)).toBe('123456789012.345678');
});

test.each([
  [number(2), 864_726, '8647.26'],
  [number(2), 864_726, 8647.26],
  [number(2), 100, '1.00'],
  [number(6), 12_666_667, 12.666667],
  [number(0), -3, -3],
  [datetime, Date.parse('2026-03-09T04:00:00Z'), '2026-03-09T12:00:00+08:00'],
  [duration, 172_800_000, '48h'],
  [duration, 172_800_000, 172_800_000],
  [boolean, false, false],
  [ref('job'), '0197-a', 'deal'],
  [ref('job'), '0197-z', '0197-z'],
  [list(ref('job')), ['0197-a', '0197-b'], ['deal', 'other']],
  [choice(['won']), 'won', 'won'],
  [text, null, null],
  [text, null, ''],
  [list(text), [], null],
] as [Type, Value, unknown][])('%j %j is what %j expects', (type, value, expected) => {
  expect(fits(type, value, expected)).toBe(true);
});

test.each([
  [number(2), 864_726, '8647.27'],
  [number(2), null, 0],
  [datetime, 0, '1970-01-01T00:00:00+08:00'],
  [ref('job'), '0197-a', 'other'],
  [list(text), ['a', 'b'], ['b', 'a']],
  [boolean, true, false],
] as [Type, Value, unknown][])('%j %j is not what %j expects', (type, value, expected) => {
  expect(fits(type, value, expected)).toBe(false);
});

test('instants are shown in the zone of the app', () => {
  expect(plain(datetime, Date.parse('2026-03-09T04:00:00.120Z'))).toBe('2026-03-09T12:00:00.12+08:00');
  expect(plainOf(datetime, 0, { ...show, timeZone: 'UTC' })).toBe('1970-01-01T00:00:00+00:00');
});
