import { periodEdge } from './period-edge.ts';

export const endOfDay = periodEdge({
  name: 'endOfDay',
  aliases: ['今天结束', '天结束'],
  edge: 'end',
  unit: 'day',
  summary: {
    'zh-CN': '所在天结束的时刻（下一天的开始）；不写参数就是今天',
    en: 'The instant at which the day is over and the next begins: of a date or instant, or the current one',
  },
  examples: [
    ["endOfDay(datetime('2026-03-04 15:30')) = datetime('2026-03-05 00:00')", true],
    ["endOfDay(date('2026-03-04')) = datetime('2026-03-05 00:00')", true],
    ['now() < endOfDay()', true],
  ],
});
