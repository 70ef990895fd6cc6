import { workingDays, workingDaysBefore } from '../../calendar/index.ts';
import { boolean } from '../../type.ts';
import { dateInSql } from '../date/local-date.ts';
import { given } from '../given.ts';
import { calendarOperator } from './calendar-operator.ts';
import { dayIn } from './day-in.ts';

export const isWorkday = calendarOperator({
  name: 'isWorkday',
  aliases: ['是工作日'],
  parameters: [{ kind: ['date', 'datetime'] }],
  result: () => boolean,
  otherwise: false,
  evaluate: ([when], calendar, { environment, signature }) => {
    const day = dayIn(when, signature.types[0], environment);
    if (day === null) return false;
    const days = workingDays(calendar);
    return workingDaysBefore(days, day + 1) > workingDaysBefore(days, day);
  },
  postgres: ([when], { before }, { context, signature }) => {
    const { sql } = context;
    const day = sql`w_day`;
    const isWorked = sql`coalesce(${before(day, 1)} > ${before(day)}, false)`;
    return given({ w_day: dateInSql(when, signature.types[0], context) }, isWorked, context);
  },
  said: { 'zh-CN': '{1} 是工作日[（{2}）]', en: '{1} is a working day[ ({2})]' },
  summary: {
    'zh-CN': '是不是工作日：节假日和调休按工作日历算，不写日历就是办公时间',
    en: 'Whether a day is worked, by a calendar with its holidays and make-up days; office hours where none is named',
  },
  examples: [
    ["isWorkday(date('2026-03-02'))", true],
    ["isWorkday(date('2026-03-01'))", false],
    ["isWorkday(date('2026-03-01'), 'always')", true],
  ],
});
