import { dayNumber, dayText } from '../../evaluate/day.ts';
import { dayOf, oneDate, oneWhole } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { date } from '../../type.ts';

/** `date + 3`. */
export const addDays = defineOperator({
  name: '+',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'date' }, { kind: 'integer' }],
  said: { 'zh-CN': '{1} 之后 {2} 天', en: '{2} days after {1}', clock: { 'zh-CN': '{2} 天后', en: '{2} days from now' } },
  result: () => date,
  evaluate: ([day, count]) => dayText(dayNumber(String(day)) + Number(count)),
  sql: {
    sqlite: ([day, count], { sql }) => sql`fx_day(${day}, ${count})`,
    postgres: ([day, count], { sql }) => sql`fx_day(${day}, ${count})`,
  },
  monotone: ['+', '+'],
  preimage: ({ argument, result, args }) =>
    argument === 0 ? oneDate(dayOf(result) - Number(args[1])) : oneWhole(dayOf(result) - dayOf(args[0]!)),
  summary: { 'zh-CN': '若干天之后的日期', en: 'The date so many days later' },
  examples: [
    ["date('2026-02-27') + 2", '2026-03-01'],
    ["date('2028-02-28') + 1", '2028-02-29'],
    ["date('9999-12-31') + 1", null],
  ],
});
