import { periodEdge } from './period-edge.ts';

export const endOfMonth = periodEdge({
  name: 'endOfMonth',
  aliases: ['本月结束', '月结束'],
  edge: 'end',
  unit: 'month',
  summary: {
    'zh-CN': '所在月结束的时刻（下一月的开始）；不写参数就是本月',
    en: 'The instant at which the month is over and the next begins: of a date or instant, or the current one',
  },
  examples: [
    ["endOfMonth(datetime('2026-03-04 15:30')) = datetime('2026-04-01 00:00')", true],
    ["endOfMonth(date('2026-03-04')) = datetime('2026-04-01 00:00')", true],
    ['now() < endOfMonth()', true],
  ],
});
