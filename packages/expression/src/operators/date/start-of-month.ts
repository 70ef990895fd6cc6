import { periodEdge } from './period-edge.ts';

export const startOfMonth = periodEdge({
  name: 'startOfMonth',
  aliases: ['本月开始', '月开始'],
  edge: 'start',
  unit: 'month',
  summary: {
    'zh-CN': '所在月开始的时刻；不写参数就是本月',
    en: 'The instant at which the month begins: of a date or instant, or the current one',
  },
  examples: [
    ["startOfMonth(datetime('2026-03-04 15:30')) = datetime('2026-03-01 00:00')", true],
    ["startOfMonth(date('2026-03-04')) = datetime('2026-03-01 00:00')", true],
    ['now() >= startOfMonth()', true],
  ],
});
