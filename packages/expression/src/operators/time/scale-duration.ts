import { scaleOf } from '../../check/number-type.ts';
import { type Decimal, multiply } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked, LARGE } from '../../sql/checked.ts';
import { duration } from '../../type.ts';

export const scaleDuration = defineOperator({
  name: '*',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'duration' }, { kind: 'number' }],
  result: () => duration,
  evaluate: ([length, factor], _, { types }) => multiply(length as Decimal, factor as Decimal, scaleOf(types[1])),
  sql: {
    sqlite: ([length, factor], { sql }, { types }) => sql`fx_mul(${length}, ${factor}, ${sql.raw(String(scaleOf(types[1])))})`,
    postgres: ([length, factor], context) => checked(context.sql`round(${length} * ${factor})`, context, LARGE),
  },
  monotone: ['sign', 'sign'],
  summary: { 'zh-CN': '时长乘以数字', en: 'A duration so many times' },
  examples: [
    ['48h * 0.75 = 36h', true],
    ['1d * 2 = 2d', true],
    ['1ms * 0.5 = 1ms', true],
  ],
});
