import { periodEdge } from './period-edge.ts';

export const startOfDay = periodEdge({
  name: 'startOfDay',
  aliases: ['今天开始', '天开始'],
  edge: 'start',
  unit: 'day',
  summary: {
    'zh-CN': '所在天开始的时刻；不写参数就是今天',
    en: 'The instant at which the day begins: of a date or instant, or the current one',
  },
  examples: [
    ["startOfDay(datetime('2026-03-04 15:30')) = datetime('2026-03-04 00:00')", true],
    ["startOfDay(date('2026-03-04')) = datetime('2026-03-04 00:00')", true],
    ['now() >= startOfDay()', true],
  ],
});
