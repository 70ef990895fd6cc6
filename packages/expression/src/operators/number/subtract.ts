import { fittingNumber, sumType } from '../../check/number-type.ts';
import { type Decimal, subtract as subtractDecimals } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked } from '../../sql/checked.ts';

export const subtract = defineOperator({
  name: '-',
  aliases: { 'zh-CN': ['减'] },
  group: 'number',
  parameters: [{ kind: 'same number' }, { kind: 'same number' }],
  result: ({ types }) => {
    const { scale, digits } = sumType(types);
    return fittingNumber(scale, digits);
  },
  evaluate: ([a, b]) => subtractDecimals(a as Decimal, b as Decimal),
  pair: () => (a, b) => subtractDecimals(a as Decimal, b as Decimal),
  sql: {
    sqlite: ([a, b], context, { types }) => checked(context.sql`(${a} - ${b})`, context, sumType(types)),
    postgres: ([a, b], context, { types }) => checked(context.sql`(${a} - ${b})`, context, sumType(types)),
  },
  monotone: ['+', '-'],
  summary: { 'zh-CN': '前一个数减去后一个数', en: 'The first number less the second' },
  examples: [
    ['0.3 - 0.1', 0.2],
    ['1 - null', null],
    ['2 - 5', -3],
  ],
});
