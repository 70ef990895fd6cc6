import { type Decimal, subtract } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked, LARGE } from '../../sql/checked.ts';
import { duration } from '../../type.ts';

export const subtractDurations = defineOperator({
  name: '-',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'duration' }, { kind: 'duration' }],
  result: () => duration,
  evaluate: ([a, b]) => subtract(a as Decimal, b as Decimal),
  sql: {
    sqlite: ([a, b], context) => checked(context.sql`(${a} - ${b})`, context, LARGE),
    postgres: ([a, b], context) => checked(context.sql`(${a} - ${b})`, context, LARGE),
  },
  monotone: ['+', '-'],
  summary: { 'zh-CN': '前一段时长减去后一段', en: 'The first duration less the second' },
  examples: [
    ['2h - 30m = 90m', true],
    ['1d - 1h = 23h', true],
    ['90s - 30s = 1m', true],
  ],
});
