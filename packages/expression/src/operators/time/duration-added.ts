import { instantWithin } from '../../evaluate/day.ts';
import { oneInstant, oneWhole } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { datetime } from '../../type.ts';

export const durationAdded = defineOperator({
  name: '+',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'duration' }, { kind: 'datetime' }],
  result: () => datetime,
  evaluate: ([duration, instant]) => instantWithin(Number(instant) + Number(duration)),
  sql: {
    sqlite: ([duration, instant], { sql }) => sql`fx_instant(${instant}, ${duration})`,
    postgres: ([duration, instant], { sql }) => sql`fx_instant(${instant}, ${duration})`,
  },
  monotone: ['+', '+'],
  preimage: ({ argument, result, args }) =>
    argument === 1 ? oneInstant(Number(result) - Number(args[0])) : oneWhole(Number(result) - Number(args[1])),
  summary: { 'zh-CN': '一段时长之后的时刻', en: 'The instant a duration later' },
  examples: [
    ['2h + now() - now() = 2h', true],
    ['1d30m + now() = now() + 1d30m', true],
    ['isEmpty(3000000d + now())', true],
  ],
});
