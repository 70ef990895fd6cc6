import { periodEdge } from './period-edge.ts';

export const endOfYear = periodEdge({
  name: 'endOfYear',
  aliases: ['今年结束', '本年结束', '年结束'],
  edge: 'end',
  unit: 'year',
  summary: {
    'zh-CN': '所在年结束的时刻（下一年的开始）；不写参数就是今年',
    en: 'The instant at which the year is over and the next begins: of a date or instant, or the current one',
  },
  examples: [
    ["endOfYear(datetime('2026-03-04 15:30')) = datetime('2027-01-01 00:00')", true],
    ["endOfYear(date('2026-03-04')) = datetime('2027-01-01 00:00')", true],
    ['now() < endOfYear()', true],
  ],
});
