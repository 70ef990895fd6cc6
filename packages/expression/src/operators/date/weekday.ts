import { dayNumber, isoWeekday } from '../../evaluate/day.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';
import { dateIn, dateInSql } from './local-date.ts';

export const weekday = defineOperator({
  name: 'weekday',
  aliases: { 'zh-CN': ['星期', '星期几'] },
  group: 'time',
  parameters: [{ kind: ['date', 'datetime'] }],
  result: () => number(0, 1),
  evaluate: ([when], environment, { types: [type] }) => {
    const date = dateIn(when, type, environment);
    return date === null ? null : isoWeekday(dayNumber(date));
  },
  sql: {
    postgres: ([when], context, { types: [type] }) =>
      context.sql`extract(isodow from ${dateInSql(when, type, context)})::numeric`,
  },
  summary: { 'zh-CN': '星期几：周一是 1，周日是 7', en: 'The day of the week: Monday is 1, Sunday 7' },
  examples: [
    ["weekday(date('2026-03-02'))", 1],
    ["weekday(date('2026-03-01'))", 7],
    ["weekday(datetime('2026-03-04 23:59'))", 3],
  ],
});
