import { periodEdge } from './period-edge.ts';

export const endOfWeek = periodEdge({
  name: 'endOfWeek',
  aliases: ['本周结束', '周结束'],
  edge: 'end',
  unit: 'week',
  summary: {
    'zh-CN': '所在周结束的时刻（下一周的开始）；不写参数就是本周',
    en: 'The instant at which the week is over and the next begins: of a date or instant, or the current one',
  },
  examples: [
    ["endOfWeek(datetime('2026-03-04 15:30')) = datetime('2026-03-09 00:00')", true],
    ["endOfWeek(date('2026-03-04')) = datetime('2026-03-09 00:00')", true],
    ['now() < endOfWeek()', true],
  ],
});
