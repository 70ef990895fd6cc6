import { describe, expect, it } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import { compileFormula } from '../evaluate/compile-formula.ts';
import { plainValue } from '../sample/plain-value.ts';
import { sampleEnvironment } from '../sample/sample-environment.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import { operators } from './index.ts';

const place = { schema: sampleSchema, scope: {} };

describe.each(operators)('operator $name ($summary.en)', (operator) => {
  it('has at least three examples, words in both languages and is frozen', () => {
    expect(operator.examples.length).toBeGreaterThanOrEqual(3);
    expect(operator.summary['zh-CN']).not.toBe('');
    expect(operator.summary.en).not.toBe('');
    expect(Object.isFrozen(operator)).toBe(true);
  });

  it.each(operator.examples)('%s is %s', (text, result) => {
    const { formula, problems } = checkFormula(text, place);
    expect(problems).toEqual([]);
    expect(plainValue(compileFormula(formula!)(sampleEnvironment), formula!.type)).toBe(result);
  });

  it.each(operator.examples)('%s is the same when read back from what is stored', (text, result) => {
    const { formula } = checkFormula(text, place);
    const again = checkFormula(formula!.logic, place);
    expect(again.problems).toEqual([]);
    expect(again.formula!.logic).toEqual(formula!.logic);
    expect(plainValue(compileFormula(again.formula!)(sampleEnvironment), again.formula!.type)).toBe(result);
  });
});
