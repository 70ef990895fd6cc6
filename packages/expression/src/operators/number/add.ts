import { fittingNumber, sumType } from '../../check/number-type.ts';
import { add as addDecimals, type Decimal } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked } from '../../sql/checked.ts';

export const add = defineOperator({
  name: '+',
  aliases: { 'zh-CN': ['加'] },
  group: 'number',
  parameters: [{ kind: 'same number' }, { kind: 'same number' }],
  result: ({ types }) => {
    const { scale, digits } = sumType(types);
    return fittingNumber(scale, digits);
  },
  evaluate: ([a, b]) => addDecimals(a as Decimal, b as Decimal),
  pair: () => (a, b) => addDecimals(a as Decimal, b as Decimal),
  sql: {
    sqlite: ([a, b], context, { types }) => checked(context.sql`(${a} + ${b})`, context, sumType(types)),
    postgres: ([a, b], context, { types }) => checked(context.sql`(${a} + ${b})`, context, sumType(types)),
  },
  monotone: ['+', '+'],
  summary: { 'zh-CN': '两个数相加', en: 'The sum of two numbers' },
  examples: [
    ['0.1 + 0.2', 0.3],
    ['1 + null', null],
    ['-5 + 5', 0],
  ],
});
