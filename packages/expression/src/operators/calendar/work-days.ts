import { workingDays, workingDaysBefore } from '../../calendar/index.ts';
import { number } from '../../type.ts';
import { dateInSql } from '../date/local-date.ts';
import { calendarOperator } from './calendar-operator.ts';
import { dayIn } from './day-in.ts';

export const workDays = calendarOperator({
  name: 'workDays',
  aliases: ['工作日数', '工作日天数'],
  parameters: [{ kind: ['date', 'datetime'] }, { kind: ['date', 'datetime'] }],
  result: () => number(0, 7),
  evaluate: ([from, to], calendar, { environment, signature: { types } }) => {
    const [first, last] = [dayIn(from, types[0], environment), dayIn(to, types[1], environment)];
    if (first === null || last === null) return null;
    const days = workingDays(calendar);
    return workingDaysBefore(days, last) - workingDaysBefore(days, first);
  },
  postgres: ([from, to], { before }, { context, signature: { types } }) =>
    context.sql`(${before(dateInSql(to, types[1], context))} - ${before(dateInSql(from, types[0], context))})`,
  monotone: ['-', '+'],
  said: { 'zh-CN': '{1} 到 {2} 的工作日数[（{3}）]', en: 'working days from {1} to {2}[ ({3})]' },
  summary: {
    'zh-CN': '两天之间有几个工作日：含第一天，不含最后一天',
    en: 'The working days from one day to another: the first one counts, the last does not',
  },
  examples: [
    ["workDays(date('2026-03-02'), date('2026-03-09'))", 5],
    ["workDays(date('2026-03-07'), date('2026-03-09'))", 0],
    ["workDays(date('2026-03-09'), date('2026-03-02'))", -5],
    ["workDays(startOfMonth(date('2026-03-15')), endOfMonth(date('2026-03-15')))", 22],
  ],
});
