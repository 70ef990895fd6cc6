import { addMonths } from '../../evaluate/day.ts';
import { laterMonthSql } from './later-month.ts';
import { shiftOperators } from './shift.ts';

export const addYears = shiftOperators({
  name: 'addYears',
  aliases: ['加年数'],
  summary: {
    'zh-CN': '加上 n 年；2 月 29 日在平年取 2 月 28 日',
    en: 'A date or instant n years later; February 29th becomes the 28th where it is missing',
  },
  shift: (date, by) => addMonths(date, by * 12),
  shiftSql: (date, by, context) => laterMonthSql(date, context.sql`(${by} * 12)`, context),
  examples: {
    date: [
      ["addYears(date('2024-02-29'), 1)", '2025-02-28'],
      ["addYears(date('2026-05-01'), -10)", '2016-05-01'],
      ["addYears(date('2026-05-01'), 9000)", null],
    ],
    instant: [
      ["dateOf(addYears(datetime('2024-02-29 23:30'), 1))", '2025-02-28'],
      ["minute(addYears(datetime('2024-02-29 23:30'), 4))", 30],
      ["addYears(datetime('2026-05-01 00:00'), 1) = datetime('2027-05-01 00:00')", true],
    ],
  },
});
