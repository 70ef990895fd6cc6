import type { FullField } from '@stepwell/definition';
import { type FieldContext, fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { sampleValue } from './sample-value.ts';

const context: FieldContext = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'en' };
const sampling = { context, called: 'Repair', turn: 2 };
const fieldOf = (type: string, options: object = {}): FullField => ({
  definition: { key: 'field', type },
  type: fieldTypes.find(({ name }) => name === type) as FullField['type'],
  options: { ...options } as FullField['options'],
  system: false,
});

test('every type that people write has a sample that it reads itself', () => {
  const written = fieldTypes.filter(
    ({ computed, group, rows }) => !computed && !['people', 'relation', 'file', 'computed'].includes(group) && !rows,
  );
  const without = written.filter(({ name, examples }) => {
    const field = fieldOf(name, examples[0]?.[0]);
    const wire = sampleValue(field, sampling);
    return wire === undefined || field.type.read(wire, field.options, context) === null;
  });
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('a sample keeps to the choices and bounds of its field; where any text goes it says what it is, and which one', () => {
  const options = [
    { key: 'warm', label: 'Warm' },
    { key: 'cold', label: 'Cold' },
  ];
  expect(sampleValue(fieldOf('select', { options }), sampling)).toBe('warm');
  expect(sampleValue(fieldOf('multi_select', { options }), sampling)).toEqual(['warm']);
  expect(sampleValue(fieldOf('number', { decimals: 0, min: 70, max: 99 }), sampling)).toBeGreaterThanOrEqual(70);
  expect(sampleValue(fieldOf('text'), sampling)).toBe('Repair 2');
  expect(sampleValue(fieldOf('user'), sampling)).toBeUndefined();
});
