import { type Decimal, remainder } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { duration } from '../../type.ts';

export const durationRemainder = defineOperator({
  name: '%',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'duration' }, { kind: 'duration' }],
  result: () => duration,
  evaluate: ([a, b]) => remainder(a as Decimal, b as Decimal),
  sql: {
    sqlite: ([a, b], { sql }) => sql`(${a} % ${b})`,
    postgres: ([a, b], { sql }) => sql`mod(${a}, nullif(${b}, 0))`,
  },
  summary: { 'zh-CN': '时长相除的余数', en: 'What is left of a duration after taking the other out as often as it fits' },
  examples: [
    ['25h % 1d = 1h', true],
    ['90m % 1h = 30m', true],
    ['isEmpty(1h % 0h)', true],
  ],
});
