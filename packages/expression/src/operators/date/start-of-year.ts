import { periodEdge } from './period-edge.ts';

export const startOfYear = periodEdge({
  name: 'startOfYear',
  aliases: ['今年开始', '本年开始', '年开始'],
  edge: 'start',
  unit: 'year',
  summary: {
    'zh-CN': '所在年开始的时刻；不写参数就是今年',
    en: 'The instant at which the year begins: of a date or instant, or the current one',
  },
  examples: [
    ["startOfYear(datetime('2026-03-04 15:30')) = datetime('2026-01-01 00:00')", true],
    ["startOfYear(date('2026-03-04')) = datetime('2026-01-01 00:00')", true],
    ['now() >= startOfYear()', true],
  ],
});
