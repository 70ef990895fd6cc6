import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { ceilOff, type Decimal } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';

export const ceil = defineOperator({
  name: 'ceil',
  aliases: { 'zh-CN': ['向上取整'] },
  group: 'number',
  parameters: [{ kind: 'number' }],
  result: ({ types }) => fittingNumber(0, digitsOf(types[0]) + 1),
  evaluate: ([a], _, { types }) => ceilOff(a as Decimal, scaleOf(types[0])),
  sql: {
    sqlite: ([a], { sql }, { types }) => (scaleOf(types[0]) > 0 ? sql`fx_ceil(${a}, ${sql.raw(String(scaleOf(types[0])))})` : a!),
    postgres: ([a], { sql }) => sql`ceil(${a})`,
  },
  monotone: ['+'],
  summary: { 'zh-CN': '向上取整', en: 'The number rounded up to a whole number' },
  examples: [
    ['ceil(2.1)', 3],
    ['ceil(-2.7)', -2],
    ['ceil(null)', null],
  ],
});
