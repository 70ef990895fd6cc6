import { addMonths as monthsLater } from '../../evaluate/day.ts';
import { laterMonthSql } from './later-month.ts';
import { shiftOperators } from './shift.ts';

export const addMonths = shiftOperators({
  name: 'addMonths',
  aliases: ['加月数'],
  summary: {
    'zh-CN': '加上 n 个月；当月没有这一天就取月末',
    en: 'A date or instant n months later; the last day of the month where the day is missing',
  },
  shift: monthsLater,
  shiftSql: laterMonthSql,
  examples: {
    date: [
      ["addMonths(date('2026-01-31'), 1)", '2026-02-28'],
      ["addMonths(date('2026-03-31'), -1)", '2026-02-28'],
      ["addMonths(date('2026-01-15'), 12)", '2027-01-15'],
      ["addMonths(date('2026-01-15'), 100000)", null],
    ],
    instant: [
      ["dateOf(addMonths(datetime('2026-01-31 09:30'), 1))", '2026-02-28'],
      ["hour(addMonths(datetime('2026-01-31 09:30'), 6))", 9],
      ["addMonths(datetime('2026-01-31 09:30'), 0) = datetime('2026-01-31 09:30')", true],
    ],
  },
});
