import { expect, test } from 'vitest';
import type { FieldContext } from '../field-type.ts';
import { fieldTypes } from './index.ts';

const context: FieldContext = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'zh-CN' };

/** What a value becomes in an SQLite column and back: booleans 0/1, lists and objects JSON text. */
const throughColumn = (value: unknown): unknown => {
  if (typeof value === 'boolean') return Number(value) === 1;
  return typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
};

for (const type of fieldTypes) {
  test(`${type.name} says everything about itself: words in both languages, an icon, three examples`, () => {
    for (const words of [type.label, type.summary]) {
      expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      expect(words.en).toMatch(/^[A-Z]/);
    }
    for (const { enum: chosen = [], 'x-words': said = {} } of Object.values<{ enum?: string[]; 'x-words'?: object }>(
      type.options.properties,
    ))
      expect(Object.keys(said)).toEqual(chosen);
    expect(type.icon).toMatch(/Outlined$/);
    expect(type.examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(type.examples.map(([options, wire, shown]) => ({ options, wire, shown })))(
    `${type.name} carries $wire to the inner form, a column and back`,
    ({ options, wire, shown }) => {
      const inner = type.read(wire, options, context);
      const kept = throughColumn(inner) as typeof inner;
      expect(type.write(kept, options, context)).toEqual(wire);
      expect(type.format(kept, options, context)).toBe(shown);
      expect(type.checkOptions?.(options) ?? []).toEqual([]);
    },
  );

  test(`${type.name} has a column exactly where its value lives in one`, () => {
    for (const [options] of type.examples) {
      const hasColumn = ['column', 'list'].includes(type.storage(options));
      if (hasColumn) expect(type.column?.(options, context).sqlite).toMatch(/^(INTEGER|TEXT)$/);
      else if (type.storage(options) === 'rows') expect(type.column).toBeUndefined();
    }
  });

  test(`${type.name} answers any wrong JSON with a sentence in both languages`, () => {
    const [options] = type.examples[0] ?? [{}];
    for (const wire of [{}, [], [[]], [{}], true, 0.1234567, 'x\0y', '\ud800', 1e300, { a: 1 }, ['nope'], '2026-02-30', -1]) {
      try {
        type.read(wire, options, context);
      } catch (problem) {
        expect(problem).toMatchObject({
          code: expect.stringMatching(/^[A-Z_]+$/),
          words: { 'zh-CN': expect.stringMatching(/[\u4e00-\u9fff]/) },
        });
      }
    }
  });
}
