import { instantWithin } from '../../evaluate/day.ts';
import { oneInstant, oneWhole } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { datetime } from '../../type.ts';

export const addDuration = defineOperator({
  name: '+',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'datetime' }, { kind: 'duration' }],
  said: { 'zh-CN': '{1} 之后 {2}', en: '{2} after {1}', clock: { 'zh-CN': '{2}后', en: '{2} from now' } },
  result: () => datetime,
  evaluate: ([instant, duration]) => instantWithin(Number(instant) + Number(duration)),
  sql: {
    sqlite: ([instant, duration], { sql }) => sql`fx_instant(${instant}, ${duration})`,
    postgres: ([instant, duration], { sql }) => sql`fx_instant(${instant}, ${duration})`,
  },
  monotone: ['+', '+'],
  preimage: ({ argument, result, args }) =>
    argument === 0 ? oneInstant(Number(result) - Number(args[1])) : oneWhole(Number(result) - Number(args[0])),
  summary: { 'zh-CN': '一段时长之后的时刻', en: 'The instant a duration later' },
  examples: [
    ['now() + 2h - now() = 2h', true],
    ['now() + 1d30m - now() = 1470m', true],
    ['isEmpty(now() + 3000000d)', true],
  ],
});
