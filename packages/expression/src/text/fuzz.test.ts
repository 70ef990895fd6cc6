import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import { importJsonLogic } from '../json-logic/import-json-logic.ts';
import type { Logic } from '../node.ts';
import { operators } from '../operators/index.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import { printFormula } from './print-formula.ts';

const scope = { table: 'job' };
const place = { schema: sampleSchema, scope };
const names = [
  'amount',
  '金额',
  'client',
  'visits',
  'stage',
  'now()',
  '__proto__',
  'constructor',
  'toString',
  'record',
  'me',
  '@',
];
const words = [
  '(',
  ')',
  '（',
  '）',
  ',',
  '，',
  '、',
  '.',
  '[',
  ']',
  '+',
  '－',
  '*',
  '÷',
  '%',
  '=',
  '≠',
  '<',
  '>=',
  '&',
  '??',
  '且',
  'or',
  'not',
];
const more = [
  'where',
  '其中',
  'in',
  '不属于',
  'implies',
  '1',
  '2.5',
  '48h',
  "'a'",
  '“b”',
  'true',
  '空',
  '"',
  '\\',
  '😀',
  '0x',
  '1e5',
  '..',
  '３',
  ' ',
];
const word = fc.constantFrom(...names, ...words, ...more, ...operators.map(({ name }) => name));

const ofWords = fc.array(word, { maxLength: 40 }).map((picked) => picked.join(' '));
const ofCharacters = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 }));

/** A formula that is understood has to print as text that means the same. */
function checkText(text: string): void {
  const { formula, problems } = checkFormula(text, place);
  for (const { from, to, code, message } of problems) {
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(message.en && message['zh-CN']).not.toBe('');
    expect([text, 0 <= from && from <= to && to <= text.length]).toEqual([text, true]);
  }
  if (!formula) return void expect(problems.length).toBeGreaterThan(0);
  for (const locale of ['zh-CN', 'en'] as const) {
    const printed = printFormula(formula.logic, { locale, schema: sampleSchema, scope });
    expect([text, printed, checkFormula(printed, place).formula?.logic]).toEqual([text, printed, formula.logic]);
  }
}

test('40,000 texts of the language’s words give a formula or problems within the text', () => {
  fc.assert(fc.property(ofWords, checkText), { numRuns: 40_000, seed: 11 });
}, 120_000);

test('20,000 texts of any characters give a formula or problems within the text', () => {
  fc.assert(fc.property(ofCharacters, checkText), { numRuns: 20_000, seed: 12 });
}, 120_000);

const odd = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'missing',
  'reduce',
  'map',
  'merge',
  'method',
  'log',
  '',
  'a/b',
  '!!',
  '===',
];
const key = fc.constantFrom('var', ...odd, ...operators.map(({ name }) => name));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.constantFrom('amount', 'visits', 'client.level', '', 'x.y', '2025-02-30', '2026-03', 'h', '1', 'won'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc
      .tuple(key, fc.oneof(tie('tree'), fc.array(tie('tree'), { maxLength: 3 })))
      .map(([operator, args]) => ruleOf(operator, args)),
  ),
}));

/** An object with the one key given, `__proto__` too. */
const ruleOf = (operator: string, args: unknown): unknown => Object.fromEntries([[operator, args]]);

test('40,000 trees of JSON give a formula or problems, as they stand and as rules from elsewhere', () => {
  let understood = 0;
  fc.assert(
    fc.property(tree, (rule) => {
      if (typeof rule === 'string') return;
      for (const { formula, problems } of [checkFormula(rule as Logic, place), importJsonLogic(rule, place)]) {
        if (formula) understood++;
        else expect(problems.length).toBeGreaterThan(0);
        for (const { code } of problems) expect(code).toMatch(/^[A-Z_]+$/);
      }
    }),
    { numRuns: 40_000, seed: 3 },
  );
  expect(understood).toBeGreaterThan(5000);
}, 120_000);

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
  '%s is neither a field nor a function',
  (name) => {
    const codes = (source: string | Logic) => checkFormula(source, place).problems.map(({ code }) => code);
    expect(codes(name)).toEqual(['UNKNOWN_FIELD']);
    expect(codes(`${name}(1)`)).toEqual(['UNKNOWN_FUNCTION']);
    expect(codes({ var: name })).toEqual(['UNKNOWN_FIELD']);
    expect(codes(ruleOf(name, [1]) as Logic)).toEqual(['UNKNOWN_FUNCTION']);
    expect(codes(`client.${name}`)).toEqual(['UNKNOWN_FIELD']);
    expect(codes(`users('${name}')`)).toEqual(['UNKNOWN_ROLE']);
    expect(codes(`param('${name}')`)).toEqual(['UNKNOWN_PARAMETER']);
  },
);

test('what is nested 100,000 deep is too deep, and is told so at once', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = { '!': [deep] };
  expect(checkFormula(deep as Logic, place).problems.map(({ code }) => code)).toEqual(['TOO_DEEP']);
  expect(importJsonLogic(deep, place).problems.map(({ code }) => code)).toEqual(['TOO_DEEP']);
  expect(printFormula(deep as Logic, { locale: 'en' })).toBe('…');
});
