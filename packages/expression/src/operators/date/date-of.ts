import { dayOf, instantsOfDays } from '../../evaluate/preimage.ts';
import { localDate } from '../../evaluate/zone.ts';
import { defineOperator } from '../../operator.ts';
import { date } from '../../type.ts';
import { dateInSql } from './local-date.ts';

export const dateOf = defineOperator({
  name: 'dateOf',
  aliases: { 'zh-CN': ['取日期', '日期'], en: ['date'] },
  group: 'time',
  parameters: [{ kind: 'datetime' }],
  said: { 'zh-CN': '{1} 的日期', en: 'date of {1}' },
  result: () => date,
  evaluate: ([instant], { timeZone }) => localDate(Number(instant), timeZone),
  sql: { postgres: ([instant], context, { types }) => dateInSql(instant, types[0], context) },
  monotone: ['+'],
  preimage: ({ result }, { timeZone }) => instantsOfDays(dayOf(result), dayOf(result) + 1, timeZone),
  summary: { 'zh-CN': '时刻所在的日期（应用时区）', en: "The date of an instant in the app's time zone" },
  examples: [
    ["dateOf(datetime('2026-01-31 23:59'))", '2026-01-31'],
    ["date(datetime('2026-01-31 00:00'))", '2026-01-31'],
    ["dateOf(datetime('2026-01-31 10:00')) = date('2026-01-31')", true],
  ],
});
