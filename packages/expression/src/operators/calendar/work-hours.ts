import { workingBetween, workingTime } from '../../calendar/index.ts';
import { duration } from '../../type.ts';
import { calendarOperator } from './calendar-operator.ts';

/** Further apart than a working life nobody measures, and each year costs a table. */
const MOST_YEARS = 100;

export const workHours = calendarOperator({
  name: 'workHours',
  aliases: ['工作时长'],
  parameters: [{ kind: 'datetime' }, { kind: 'datetime' }],
  result: () => duration,
  evaluate: ([from, to], calendar, { environment }) => {
    const time = workingTime(calendar, environment.timeZone);
    const [first, last] = [Number(from), Number(to)];
    if (!time.always && Math.abs(new Date(last).getUTCFullYear() - new Date(first).getUTCFullYear()) > MOST_YEARS) return null;
    return workingBetween(time, first, last);
  },
  monotone: ['-', '+'],
  said: { 'zh-CN': '{1} 到 {2} 的工作时长[（{3}）]', en: 'working time from {1} to {2}[ ({3})]' },
  summary: {
    'zh-CN': '两个时刻之间的工作时长，按工作日历的上班时间算，不写日历就是办公时间；相隔 100 年以上为空',
    en: 'The working time from one instant to another, by the hours of a calendar, office hours where none is named; blank beyond 100 years',
  },
  examples: [
    ["hours(workHours(datetime('2026-03-06 17:00'), datetime('2026-03-09 12:00')))", 4],
    ["hours(workHours(datetime('2026-03-06 17:00'), datetime('2026-03-09 12:00'), 'always'))", 67],
    ["hours(workHours(datetime('2026-03-07 10:00'), datetime('2026-03-08 10:00')))", 0],
  ],
});
