import { oneInstant } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { duration } from '../../type.ts';

export const elapsed = defineOperator({
  name: '-',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'datetime' }, { kind: 'datetime' }],
  said: { 'zh-CN': '从 {2} 到 {1} 的时长', en: 'time from {2} to {1}' },
  result: () => duration,
  evaluate: ([later, earlier]) => Number(later) - Number(earlier),
  pair: () => (later, earlier) => Number(later) - Number(earlier),
  sql: {
    sqlite: ([later, earlier], { sql }) => sql`(${later} - ${earlier})`,
    postgres: ([later, earlier], { sql }) => sql`(fx_ms(${later}) - fx_ms(${earlier}))`,
  },
  monotone: ['+', '-'],
  preimage: ({ argument, result, args }) =>
    oneInstant(argument === 0 ? Number(result) + Number(args[1]) : Number(args[0]) - Number(result)),
  summary: { 'zh-CN': '两个时刻之间的时长', en: 'The duration from the second instant to the first' },
  examples: [
    ['now() - (now() - 90m) = 1h30m', true],
    ['now() - (now() + 1h) = 0h - 1h', true],
    ['isEmpty(now() - null)', true],
  ],
});
