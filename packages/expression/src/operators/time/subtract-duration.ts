import { instantWithin } from '../../evaluate/day.ts';
import { oneInstant, oneWhole } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { datetime } from '../../type.ts';

export const subtractDuration = defineOperator({
  name: '-',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'datetime' }, { kind: 'duration' }],
  said: { 'zh-CN': '{1} 之前 {2}', en: '{2} before {1}', clock: { 'zh-CN': '{2}前', en: '{2} ago' } },
  result: () => datetime,
  evaluate: ([instant, duration]) => instantWithin(Number(instant) - Number(duration)),
  sql: {
    sqlite: ([instant, duration], { sql }) => sql`fx_instant(${instant}, - ${duration})`,
    postgres: ([instant, duration], { sql }) => sql`fx_instant(${instant}, - ${duration})`,
  },
  monotone: ['+', '-'],
  preimage: ({ argument, result, args }) =>
    argument === 0 ? oneInstant(Number(result) + Number(args[1])) : oneWhole(Number(args[0]) - Number(result)),
  summary: { 'zh-CN': '一段时长之前的时刻', en: 'The instant a duration earlier' },
  examples: [
    ['now() - (now() - 2h) = 2h', true],
    ['now() - 1d < now()', true],
    ['isEmpty(now() - 3000000d)', true],
  ],
});
