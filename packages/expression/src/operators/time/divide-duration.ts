import { scaleOf } from '../../check/number-type.ts';
import { type Decimal, divide } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked, LARGE } from '../../sql/checked.ts';
import { duration } from '../../type.ts';

export const divideDuration = defineOperator({
  name: '/',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'duration' }, { kind: 'number' }],
  result: () => duration,
  evaluate: ([length, divisor], _, { types }) => divide(length as Decimal, divisor as Decimal, scaleOf(types[1])),
  sql: {
    sqlite: ([length, divisor], { sql }, { types }) => sql`fx_div(${length}, ${divisor}, ${sql.raw(String(scaleOf(types[1])))})`,
    postgres: ([length, divisor], context) => checked(context.sql`fx_quotient(${length}, ${divisor})`, context, LARGE),
  },
  monotone: ['sign', undefined],
  summary: { 'zh-CN': '时长除以数字', en: 'A duration divided by a number' },
  examples: [
    ['1d / 4 = 6h', true],
    ['1s / 3 = 333ms', true],
    ['isEmpty(1d / 0)', true],
  ],
});
