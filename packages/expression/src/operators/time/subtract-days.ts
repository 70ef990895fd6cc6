import { dayNumber, dayText } from '../../evaluate/day.ts';
import { dayOf, oneDate, oneWhole } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { date } from '../../type.ts';

/** `date - 3`. */
export const subtractDays = defineOperator({
  name: '-',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'date' }, { kind: 'integer' }],
  said: { 'zh-CN': '{1} 之前 {2} 天', en: '{2} days before {1}', clock: { 'zh-CN': '{2} 天前', en: '{2} days ago' } },
  result: () => date,
  evaluate: ([day, count]) => dayText(dayNumber(String(day)) - Number(count)),
  sql: {
    sqlite: ([day, count], { sql }) => sql`fx_day(${day}, - ${count})`,
    postgres: ([day, count], { sql }) => sql`fx_day(${day}, - ${count})`,
  },
  monotone: ['+', '-'],
  preimage: ({ argument, result, args }) =>
    argument === 0 ? oneDate(dayOf(result) + Number(args[1])) : oneWhole(dayOf(args[0]!) - dayOf(result)),
  summary: { 'zh-CN': '若干天之前的日期', en: 'The date so many days earlier' },
  examples: [
    ["date('2026-03-01') - 2", '2026-02-27'],
    ["date('2028-03-01') - 1", '2028-02-29'],
    ["date('0001-01-01') - 1", null],
  ],
});
