import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { add, type Decimal, remainder } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { given } from '../given.ts';

export const modulo = defineOperator({
  name: 'mod',
  aliases: { 'zh-CN': ['模'] },
  group: 'number',
  parameters: [{ kind: 'same number' }, { kind: 'same number' }],
  result: ({ types }) => fittingNumber(Math.max(...types.map(scaleOf)), Math.max(...types.map(digitsOf))),
  evaluate: ([a, b]) => {
    const rest = remainder(a as Decimal, b as Decimal);
    if (rest === null || rest === 0 || rest < 0 === (b as Decimal) < 0) return rest;
    return add(rest, b as Decimal);
  },
  sql: {
    postgres: ([a, b], context) => given({ a, b }, context.sql.raw('mod(mod(a, nullif(b, 0)) + b, nullif(b, 0))'), context),
  },
  summary: {
    'zh-CN': '除法的余数，符号跟后一个数；除以 0 得空',
    en: 'What is left after dividing, with the sign of the second number; blank when divided by zero',
  },
  examples: [
    ['mod(-7, 3)', 2],
    ['mod(7, -3)', -2],
    ['mod(5.5, 0)', null],
  ],
});
