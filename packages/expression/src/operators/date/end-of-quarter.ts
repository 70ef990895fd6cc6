import { periodEdge } from './period-edge.ts';

export const endOfQuarter = periodEdge({
  name: 'endOfQuarter',
  aliases: ['本季度结束', '季度结束'],
  edge: 'end',
  unit: 'quarter',
  summary: {
    'zh-CN': '所在季度结束的时刻（下一季度的开始）；不写参数就是本季度',
    en: 'The instant at which the quarter is over and the next begins: of a date or instant, or the current one',
  },
  examples: [
    ["endOfQuarter(datetime('2026-05-04 15:30')) = datetime('2026-07-01 00:00')", true],
    ["endOfQuarter(date('2026-05-04')) = datetime('2026-07-01 00:00')", true],
    ['now() < endOfQuarter()', true],
  ],
});
