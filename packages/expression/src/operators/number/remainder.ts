import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { type Decimal, remainder as remainderOfDecimals } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';

export const remainder = defineOperator({
  name: '%',
  aliases: { 'zh-CN': ['取余'] },
  group: 'number',
  parameters: [{ kind: 'same number' }, { kind: 'same number' }],
  result: ({ types }) => fittingNumber(Math.max(...types.map(scaleOf)), Math.max(...types.map(digitsOf))),
  evaluate: ([a, b]) => remainderOfDecimals(a as Decimal, b as Decimal),
  sql: {
    sqlite: ([a, b], { sql }) => sql`(${a} % ${b})`,
    postgres: ([a, b], { sql }) => sql`mod(${a}, nullif(${b}, 0))`,
  },
  summary: {
    'zh-CN': '除法的余数，符号跟前一个数；除以 0 得空',
    en: 'What is left after dividing, with the sign of the first number; blank when divided by zero',
  },
  examples: [
    ['5.5 % 2', 1.5],
    ['-7 % 3', -1],
    ['7 % 0', null],
  ],
});
