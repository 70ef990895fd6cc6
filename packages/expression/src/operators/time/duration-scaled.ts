import { scaleOf } from '../../check/number-type.ts';
import { type Decimal, multiply } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked, LARGE } from '../../sql/checked.ts';
import { duration } from '../../type.ts';

export const durationScaled = defineOperator({
  name: '*',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'number' }, { kind: 'duration' }],
  result: () => duration,
  evaluate: ([factor, length], _, { types }) => multiply(length as Decimal, factor as Decimal, scaleOf(types[0])),
  sql: {
    sqlite: ([factor, length], { sql }, { types }) => sql`fx_mul(${length}, ${factor}, ${sql.raw(String(scaleOf(types[0])))})`,
    postgres: ([factor, length], context) => checked(context.sql`round(${length} * ${factor})`, context, LARGE),
  },
  monotone: ['sign', 'sign'],
  summary: { 'zh-CN': '时长乘以数字', en: 'A duration so many times' },
  examples: [
    ['0.75 * 48h = 36h', true],
    ['2 * 1d = 2d', true],
    ['0.5 * 1ms = 1ms', true],
  ],
});
