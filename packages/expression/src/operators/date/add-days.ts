import { dayNumber, dayText } from '../../evaluate/day.ts';
import { shiftOperators } from './shift.ts';

export const addDays = shiftOperators({
  name: 'addDays',
  aliases: ['加天数'],
  summary: {
    'zh-CN': '加上 n 天；时刻保持当地的钟点',
    en: 'A date or instant n days later; an instant keeps its time on the local clock',
  },
  shift: (date, by) => dayText(dayNumber(date) + by),
  shiftSql: (date, by, { sql }) => sql`fx_day(${date}, ${by})`,
  examples: {
    date: [
      ["addDays(date('2026-02-27'), 2)", '2026-03-01'],
      ["addDays(date('2026-03-01'), -1)", '2026-02-28'],
      ["addDays(date('9999-12-31'), 1)", null],
    ],
    instant: [
      ["dateOf(addDays(datetime('2026-02-28 09:30'), 1))", '2026-03-01'],
      ["hour(addDays(datetime('2026-02-28 09:30'), 30))", 9],
      ["addDays(datetime('2026-02-28 09:30'), -1) = datetime('2026-02-27 09:30')", true],
    ],
  },
});
