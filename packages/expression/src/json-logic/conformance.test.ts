import { readFileSync } from 'node:fs';
import jsonLogic from 'json-logic-js';
import { describe, expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import { compileFormula } from '../evaluate/compile-formula.ts';
import type { Checked } from '../formula.ts';
import type { Logic } from '../node.ts';
import { plainValue } from '../sample/plain-value.ts';
import { typedData } from '../sample/typed-data.ts';
import { importJsonLogic } from './import-json-logic.ts';

/**
 * The rules and data are those of jsonlogic.com/tests.json (compatible.LICENSE); what is expected is ours. `strict` and `imported` say what
 * becomes of the rule: `same` as json-logic-js gives, the code of the problem, or a difference that is meant.
 */
interface Case {
  readonly rule: Logic;
  readonly data?: unknown;
  readonly strict: string;
  readonly imported: string;
}
const cases: readonly Case[] = JSON.parse(readFileSync(new URL('compatible.json', import.meta.url), 'utf8'));

const environment = { now: 0, timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1 };

function outcome({ formula, problems }: Checked, { rule, data = null }: Case): string {
  if (!formula) return problems.find((problem) => problem.severity !== 'warning')!.code;
  const ours = plainValue(compileFormula(formula)({ ...environment, row: typedData(data).row }), formula.type);
  const theirs = jsonLogic.apply(rule as jsonLogic.RulesLogic, data);
  return JSON.stringify(ours) === JSON.stringify(theirs ?? null)
    ? 'same'
    : `${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`;
}

test('no answer of an imported rule differs; of a strict one only that the whole data is the record', () => {
  const isDifference = (expected: string) => expected !== 'same' && !/^[A-Z_]+$/.test(expected);
  expect(cases.filter((each) => isDifference(each.imported))).toEqual([]);
  expect(cases.filter((each) => isDifference(each.strict)).map((each) => each.rule)).toEqual([
    { var: '' },
    { var: null },
    { var: [] },
  ]);
  expect(cases.filter((each) => each.imported === 'same').length).toBeGreaterThan(200);
});

describe('each rule of the suite becomes what is expected of it', () => {
  test.each(cases.map((each) => [JSON.stringify(each.rule), each] as const))('%s', (_, each) => {
    const { place } = typedData(each.data ?? null);
    expect(outcome(checkFormula(each.rule, place), each)).toBe(each.strict);
    expect(outcome(importJsonLogic(each.rule, place), each)).toBe(each.imported);
  });
});
