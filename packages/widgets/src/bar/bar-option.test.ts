import { expect, test } from 'vitest';
import type { PictureServices } from '../widget-picture.ts';
import { barOption, namesOf } from './bar-option.ts';

const services = {
  locale: 'en',
  isPhone: false,
  words: (label: unknown) => String(label ?? ''),
  text: (_table: string, field: string, value: unknown) => `${field}:${value}`,
  measure: (_query: unknown, key: string, value: unknown) => `${key}=${value}`,
} as unknown as PictureServices;
const style = { fontFamily: 'serif', getPropertyValue: (name: string) => ` ${name} ` };
const data = { from: 'loan', group: ['shelf'], measures: [{ key: 'n', formula: 'count()', label: 'Loans' }] };
const rows = [
  { shelf: 'a', n: 3 },
  { shelf: null, n: null },
];
const draw = (options: Record<string, unknown>, names = ['A', 'B']) =>
  barOption({ options, rows, names, services, width: 400, style }) as { [part: string]: unknown };

test('a group by a field is named as people read the field, another by its value', () => {
  expect(namesOf({ data }, rows, services)).toEqual(['shelf:a', 'shelf:null']);
  expect(namesOf({ data: { ...data, group: [{ by: 'month(at)', as: 'm' }] } }, [{ m: '2026-03' }], services)).toEqual([
    '2026-03',
  ]);
});

test('there is a bar per group and measure, a blank one of no height, and its tip says the figure as people read it', () => {
  const [series] = draw({ data })['series'] as {
    name: string;
    data: number[];
    tooltip: { valueFormatter: (n: number) => string };
  }[];
  expect(series).toMatchObject({ name: 'Loans', data: [3, 0] });
  expect(series?.tooltip.valueFormatter(3)).toBe('n=3');
});

test('names that do not fit along the foot lie along the side', () => {
  const long = ['first shelf', 'second shelf', 'third shelf', 'fourth shelf', 'fifth shelf'];
  expect(draw({ data }, long)['yAxis']).toMatchObject({ type: 'category', data: long });
  expect(draw({ data })['xAxis']).toMatchObject({ type: 'category', data: ['A', 'B'] });
});
