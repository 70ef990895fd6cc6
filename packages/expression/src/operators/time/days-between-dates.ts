import { dayNumber } from '../../evaluate/day.ts';
import { dayOf, oneDate } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

/** `later - earlier`, of dates. */
export const daysBetweenDates = defineOperator({
  name: '-',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'date' }, { kind: 'date' }],
  said: { 'zh-CN': '从 {2} 到 {1} 的天数', en: 'days from {2} to {1}' },
  result: () => number(0, 7),
  evaluate: ([later, earlier]) => dayNumber(String(later)) - dayNumber(String(earlier)),
  sql: {
    sqlite: ([later, earlier], { sql }) => sql`cast(julianday(${later}) - julianday(${earlier}) as integer)`,
    postgres: ([later, earlier], { sql }) => sql`((${later} - ${earlier})::numeric)`,
  },
  monotone: ['+', '-'],
  preimage: ({ argument, result, args }) =>
    oneDate(argument === 0 ? dayOf(args[1]!) + Number(result) : dayOf(args[0]!) - Number(result)),
  summary: { 'zh-CN': '两个日期相差的天数', en: 'The days from the second date to the first' },
  examples: [
    ["date('2026-03-01') - date('2026-02-01')", 28],
    ["date('2026-01-01') - date('2026-01-02')", -1],
    ["date('0001-01-01') - date('9999-12-31')", -3652058],
  ],
});
