import { expect, test } from 'vitest';
import type { PictureServices } from '../widget-picture.ts';
import { type BarLook, barOption } from './bar-option.ts';
import { barsOf } from './bar-series.ts';

const services = {
  words: (label: unknown) => String(label ?? ''),
  groupText: (_query: unknown, at: number, value: unknown) => `${at}:${value}`,
  groupChoices: (_query: unknown, at: number) => (at === 1 ? [{ key: 'new' }, { key: 'old' }] : []),
  measure: (_query: unknown, key: string, value: unknown) => `${key}=${value}`,
  period: (period: string) => `in ${period}`,
} as unknown as PictureServices;
const style = { fontFamily: 'serif', getPropertyValue: (name: string) => ` ${name} ` };
const data = { from: 'loan', group: ['shelf'], measures: [{ key: 'n', formula: 'count()', label: 'Loans' }] };
const rows = [
  { shelf: 'a', n: 3 },
  { shelf: null, n: null },
];
const look = { locale: 'en', isStacked: false, isStill: false, canOpen: false, width: 400, style } as const;
const draw = (names: readonly string[], more: Partial<BarLook> = {}) =>
  barOption({ bars: { names, series: [] }, ...look, ...more }) as { [part: string]: unknown };

test('there is a bar per group and measure, a blank one is none, and it says the figure as people read it', () => {
  const { names, series } = barsOf({ options: { data }, rows, services });
  expect(names).toEqual(['0:a', '0:null']);
  expect(series).toMatchObject([{ name: 'Loans', values: [3, null] }]);
  expect(series[0]?.text(3)).toBe('n=3');
  expect(series[0]?.drill(1)).toEqual({ group: { shelf: null }, measure: 'n', sentence: '0:null' });
});

test('a second group gives each of its values a colour, in the order of its list', () => {
  const two = { ...data, group: ['shelf', 'age'] };
  const found = [
    { shelf: 'a', age: 'old', n: 1 },
    { shelf: 'b', age: 'new', n: 2 },
    { shelf: 'b', age: 'old', n: 4 },
  ];
  const { names, series } = barsOf({ options: { data: two }, rows: found, services });
  expect(names).toEqual(['0:a', '0:b']);
  expect(series.map(({ name, values }) => [name, values])).toEqual([
    ['1:new', [null, 2]],
    ['1:old', [1, 4]],
  ]);
  expect(series[1]?.drill(0)).toEqual({ group: { shelf: 'a', age: 'old' }, measure: 'n', sentence: '0:a · 1:old' });
});

test('what it was in an earlier period stands before what it is', () => {
  const earlier = {
    period: '2025',
    rows: [
      { shelf: 'a', n: 2 },
      { shelf: null, n: 5 },
    ],
  };
  const { series } = barsOf({ options: { data }, rows, earlier, services });
  expect(series.map(({ name, values, isEarlier }) => [name, values, isEarlier ?? false])).toEqual([
    ['Loans · in 2025', [2, 5], true],
    ['Loans', [3, null], false],
  ]);
  const drill = { group: { shelf: 'a' }, measure: 'n', sentence: '0:a · in 2025', isEarlier: true };
  const moved = { ...earlier, rows: [{ shelf: 'before', n: 2 }] };
  const [before] = barsOf({ options: { data }, rows, earlier: moved, services }).series;
  expect(before?.drill(0)).toMatchObject({ group: { shelf: 'before' }, sentence: '0:before', isEarlier: true });
  expect(series.map((one) => one.drill(0))).toEqual([drill, { group: { shelf: 'a' }, measure: 'n', sentence: '0:a' }]);
});

test('names that do not fit along the foot lie along the side', () => {
  const long = ['first shelf', 'second shelf', 'third shelf', 'fourth shelf', 'fifth shelf'];
  expect(draw(long)['yAxis']).toMatchObject({ type: 'category', data: long });
  expect(draw(['A', 'B'])['xAxis']).toMatchObject({ type: 'category', data: ['A', 'B'] });
});

test('bars grow, but not for who wants nothing to move', () => {
  expect(draw(['A'])['animation']).toBe(true);
  expect(draw(['A'], { isStill: true })['animation']).toBe(false);
});
