import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadValue, type FieldContext, type Options } from '../field-type.ts';
import { fieldTypes } from './index.ts';

const context: FieldContext = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'zh-CN' };
const typeCalled = (name: string) => fieldTypes.find((type) => type.name === name) ?? expect.fail(`no type ${name}`);
const read = (name: string, wire: unknown, options: Options = {}) => typeCalled(name).read(wire, options, context);
const write = (name: string, inner: Parameters<ReturnType<typeof typeCalled>['write']>[0], options: Options = {}) =>
  typeCalled(name).write(inner, options, context);
const code = (name: string) => expect.objectContaining({ code: name });

test('numbers come in and go out exactly, at every scale, for every value of fifteen digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.maxSafeInteger(), (decimals, any) => {
      const scaled = any % 10 ** 15;
      const wire = write('number', scaled, { decimals });
      expect(read('number', wire, { decimals })).toBe(scaled);
      expect(read('number', JSON.parse(JSON.stringify(wire)), { decimals })).toBe(scaled);
    }),
  );
});

test('what people are shown of a number is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (scaled) => {
      for (const name of ['number', 'money', 'percent', 'integer']) {
        const type = typeCalled(name);
        expect(type.parse?.(type.format(scaled, {}, context), {}, context)).toBe(scaled);
      }
    }),
  );
});

test('a number with more decimals than its field is refused, never rounded', () => {
  expect(read('number', 0.1)).toBe(10);
  expect(read('money', 1.1)).toBe(110);
  expect(read('money', 4.35)).toBe(435);
  expect(read('percent', 0.0001)).toBe(1);
  expect(read('number', 1e-6, { decimals: 6 })).toBe(1);
  expect(read('integer', 1e14)).toBe(1e14);
  expect(Object.is(read('integer', -0), 0)).toBe(true);
  expect(() => read('money', 0.001)).toThrow(code('TOO_PRECISE'));
  expect(() => read('integer', 1e15)).toThrow(code('TOO_MANY_DIGITS'));
  expect(() => read('money', '3000.05')).toThrow(code('NOT_A_NUMBER'));
  expect(() => read('money', Number.NaN)).toThrow(code('NOT_A_NUMBER'));
});

test('bounds are held and named', () => {
  expect(() => read('money', -1, { min: 0 })).toThrow(
    expect.objectContaining({ words: expect.objectContaining({ 'zh-CN': '不能小于 0，现在是 -1' }) }),
  );
  expect(() => read('number', 10.5, { max: 10 })).toThrow(code('TOO_LARGE'));
  expect(() => read('date', '2025-12-31', { min: '2026-01-01' })).toThrow(code('TOO_SMALL'));
  expect(() => read('duration', 60_000, { min: '4h' })).toThrow('Must be at least 4 h; it is 1 min');
  expect(read('duration', 4 * 3_600_000, { min: '4h', max: '4h' })).toBe(14_400_000);
});

test('dates exist, in leap years too', () => {
  expect(read('date', '2024-02-29')).toBe('2024-02-29');
  expect(() => read('date', '2023-02-29')).toThrow(code('NO_SUCH_DATE'));
  expect(() => read('date', '1900-02-29')).toThrow(code('NO_SUCH_DATE'));
  expect(() => read('date', '2026-3-2')).toThrow(code('NOT_A_DATE'));
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
      const wire = day.toISOString().slice(0, 10);
      expect(read('date', wire)).toBe(wire);
    }),
  );
});

test('an instant is taken in any offset and given back in UTC with milliseconds', () => {
  const same = ['2026-03-02T01:00:00.000Z', '2026-03-02T09:00:00+08:00', '2026-03-02T09:00+0800', '2026-03-01t20:00:00.0-05:00'];
  for (const wire of same) expect(write('datetime', read('datetime', wire))).toBe('2026-03-02T01:00:00.000Z');
  expect(read('datetime', '2026-03-02T01:00:00.1239Z')).toBe(Date.UTC(2026, 2, 2, 1, 0, 0, 123));
  expect(() => read('datetime', '2026-03-02T01:00:00')).toThrow(code('NOT_A_TIME'));
  expect(() => read('datetime', '2026-02-29T01:00:00Z')).toThrow(code('NO_SUCH_TIME'));
  expect(() => read('datetime', '0001-01-01T00:00:00+08:00')).toThrow(code('NO_SUCH_TIME'));
});

test('text is kept in one form, and broken or overlong text is refused', () => {
  expect(read('text', 'Å')).toBe('\u00c5');
  expect(read('long_text', 'a\r\nb\tc\u0000'.replace('\u0000', ''))).toBe('a\nb\tc');
  expect(() => read('text', 'a\0')).toThrow(code('BROKEN_TEXT'));
  expect(() => read('text', '\ud83d')).toThrow(code('BROKEN_TEXT'));
  expect(read('text', '😀'.repeat(400))).toBe('😀'.repeat(400));
  expect(() => read('text', '😀'.repeat(401))).toThrow(code('TOO_LONG'));
  expect(() => read('text', 12)).toThrow(code('NOT_TEXT'));
});

test('a choice must be listed, an archived one still counts', () => {
  const options = { options: ['a', { key: 'b', archived: true }] };
  expect(read('select', 'b', options)).toBe('b');
  expect(() => read('select', 'B', options)).toThrow(code('NO_SUCH_OPTION'));
  expect(read('multi_select', ['b', 'a', 'b'], options)).toEqual(['a', 'b']);
  expect(read('multi_select', [], options)).toBeNull();
});

test('files come in as ids or as what went out, and go out with what is known of them', () => {
  const known: FieldContext = {
    ...context,
    fileOf: (id) => (id === 'f-1' ? { name: 'a.pdf', size: 9, type: 'application/pdf' } : undefined),
  };
  const file = typeCalled('file');
  expect(file.read('f-1', {}, known)).toEqual(['f-1']);
  expect(file.read([{ id: 'f-1', name: 'x' }, 'f-2'], { multiple: true }, known)).toEqual(['f-1', 'f-2']);
  expect(file.write(['f-1'], {}, known)).toEqual({ id: 'f-1', name: 'a.pdf', size: 9, type: 'application/pdf' });
  expect(file.format(['f-1', 'f-2'], {}, known)).toBe('a.pdf、f-2');
});

test('lines are rows with known columns only', () => {
  const options = { fields: [{ key: 'qty', type: 'number' }], maxRows: 2 };
  expect(read('lines', [{ qty: 1 }, { id: 'l-1', qty: 2 }], options)).toEqual([{ qty: 1 }, { id: 'l-1', qty: 2 }]);
  expect(() => read('lines', [{ qty: 1, price: 2 }], options)).toThrow(code('NO_SUCH_COLUMN'));
  expect(() => read('lines', [{}, {}, {}], options)).toThrow(code('TOO_MANY'));
  expect(() => read('lines', [3], options)).toThrow(code('NOT_ROWS'));
});

test('JSON is taken as it is, but neither deep nor broken', () => {
  const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`);
  expect(() => read('json', deep)).toThrow(code('TOO_DEEP'));
  expect(() => read('json', { a: 'x\0' })).toThrow(code('BROKEN_TEXT'));
  expect(() => read('json', ['\udfff'])).toThrow(code('BROKEN_TEXT'));
  expect(() => read('json', 'x'.repeat(70_000))).toThrow(code('TOO_LONG'));
  expect(read('json', { text: 'a \\u0000 that is only written' })).toEqual({ text: 'a \\u0000 that is only written' });
});

test('a period exists in its year', () => {
  expect(read('period', '2026-W53', { unit: 'week' })).toBe('2026-W53');
  expect(() => read('period', '2025-W53', { unit: 'week' })).toThrow(code('NOT_A_PERIOD'));
  expect(() => read('period', '2026-03', { unit: 'quarter' })).toThrow(code('NOT_A_PERIOD'));
});

test('no type ever answers arbitrary JSON with anything but a value or a BadValue', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: fieldTypes.length - 1 }), (wire, index) => {
      const type = fieldTypes[index] ?? expect.fail();
      const options = type.examples[0]?.[0] ?? {};
      for (const turn of [() => type.read(wire, options, context), () => type.parse?.(JSON.stringify(wire), options, context)]) {
        try {
          turn();
        } catch (problem) {
          expect(problem).toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/) });
          if (problem instanceof BadValue) expect(problem.words['zh-CN'].length).toBeLessThanOrEqual(65);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('options that no value can meet are problems', () => {
  expect(typeCalled('money').checkOptions?.({ min: 5, max: 1 })).toMatchObject([{ at: 'min', code: 'MIN_ABOVE_MAX' }]);
  const offsets = { min: '2026-01-01T00:00:00+08:00', max: '2025-12-31T23:00:00Z' };
  expect(typeCalled('datetime').checkOptions?.(offsets)).toEqual([]);
  expect(typeCalled('datetime').checkOptions?.({ max: '2026-01-01' })).toMatchObject([{ at: 'max', code: 'NOT_A_TIME' }]);
  expect(typeCalled('date').checkOptions?.({ min: '2026-02-30' })).toMatchObject([{ at: 'min', code: 'NO_SUCH_DATE' }]);
  expect(typeCalled('duration').checkOptions?.({ min: '2d', max: '4h' })).toMatchObject([{ code: 'MIN_ABOVE_MAX' }]);
  expect(typeCalled('select').checkOptions?.({ options: ['a', 'a'] })).toMatchObject([{ at: 'options/1', code: 'OPTION_TWICE' }]);
  expect(typeCalled('score').checkOptions?.({ factors: [{ key: 'x', weight: 1 }] })).toMatchObject([
    { code: 'FACTOR_NEEDS_ONE' },
  ]);
  expect(typeCalled('relation').checkOptions?.({ table: 't', match: 'a = b', inverse: 'c' })).toMatchObject([{ at: 'inverse' }]);
});
