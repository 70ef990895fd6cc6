import { add, type Decimal } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked, LARGE } from '../../sql/checked.ts';
import { duration } from '../../type.ts';

export const addDurations = defineOperator({
  name: '+',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'duration' }, { kind: 'duration' }],
  result: () => duration,
  evaluate: ([a, b]) => add(a as Decimal, b as Decimal),
  sql: {
    sqlite: ([a, b], context) => checked(context.sql`(${a} + ${b})`, context, LARGE),
    postgres: ([a, b], context) => checked(context.sql`(${a} + ${b})`, context, LARGE),
  },
  monotone: ['+', '+'],
  summary: { 'zh-CN': '两段时长之和', en: 'The sum of two durations' },
  examples: [
    ['2h + 30m = 150m', true],
    ['1d + 1h = 25h', true],
    ['90s + 30s = 2m', true],
  ],
});
