import { addWorking, workingTime } from '../../calendar/index.ts';
import { instantWithin } from '../../evaluate/day.ts';
import { datetime } from '../../type.ts';
import { calendarOperator } from './calendar-operator.ts';

export const addWorkTime = calendarOperator({
  name: 'addWorkTime',
  aliases: ['加工作时长'],
  parameters: [{ kind: 'datetime' }, { kind: 'duration' }],
  result: () => datetime,
  evaluate: ([from, length], calendar, { environment }) => {
    const at = addWorking(workingTime(calendar, environment.timeZone), Number(from), { days: 0, ms: Number(length) });
    return at === null ? null : instantWithin(at);
  },
  monotone: ['+', '+'],
  said: { 'zh-CN': '{1} 加 {2} 工作时长[（{3}）]', en: '{1} plus {2} of working time[ ({3})]' },
  summary: {
    'zh-CN': '加上一段工作时长后的时刻，例如 2 小时；一天按 24 小时的工作时间算，按天加请用 加工作日',
    en: 'The instant a length of working time later, such as 2h; a day counts as 24 working hours: to add days use addWorkDays',
  },
  examples: [
    ["addWorkTime(datetime('2026-03-06 17:00'), 4h) = datetime('2026-03-09 12:00')", true],
    ["addWorkTime(datetime('2026-03-07 10:00'), 30m) = datetime('2026-03-09 09:30')", true],
    ["addWorkTime(datetime('2026-03-06 17:00'), 4h, 'always') = datetime('2026-03-06 21:00')", true],
  ],
});
