import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { type Decimal, floorOff } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';

export const floor = defineOperator({
  name: 'floor',
  aliases: { 'zh-CN': ['向下取整'] },
  group: 'number',
  parameters: [{ kind: 'number' }],
  result: ({ types }) => fittingNumber(0, digitsOf(types[0]) + 1),
  evaluate: ([a], _, { types }) => floorOff(a as Decimal, scaleOf(types[0])),
  sql: {
    sqlite: ([a], { sql }, { types }) =>
      scaleOf(types[0]) > 0 ? sql`fx_floor(${a}, ${sql.raw(String(scaleOf(types[0])))})` : a!,
    postgres: ([a], { sql }) => sql`floor(${a})`,
  },
  monotone: ['+'],
  summary: { 'zh-CN': '向下取整', en: 'The number rounded down to a whole number' },
  examples: [
    ['floor(2.7)', 2],
    ['floor(-2.1)', -3],
    ['floor(null)', null],
  ],
});
