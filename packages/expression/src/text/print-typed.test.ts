import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import { formulas } from '../sample/formula-generator.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import { printFormula } from './print-formula.ts';

const scope = { table: 'job' };

test('a formula that is understood prints, with labels in both languages, as text that is stored as the same formula', () => {
  let compared = 0;
  const sorts = ['boolean', 'number', 'text', 'date', 'datetime', 'duration', 'period'].map((sort) => formulas[`${sort} job`]!);
  fc.assert(
    fc.property(fc.oneof(...sorts), (logic) => {
      const { formula } = checkFormula(logic, { schema: sampleSchema, scope });
      if (!formula) return;
      for (const locale of ['zh-CN', 'en'] as const) {
        const printed = printFormula(formula.logic, { locale, schema: sampleSchema, scope });
        if (printed.length > 4000) continue;
        const again = checkFormula(printed, { schema: sampleSchema, scope });
        expect([printed, again.formula?.logic]).toEqual([printed, formula.logic]);
        compared++;
      }
    }),
    { numRuns: 1000, seed: 21 },
  );
  expect(compared).toBeGreaterThan(1000);
}, 120_000);
