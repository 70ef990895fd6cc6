import { periodEdge } from './period-edge.ts';

export const startOfQuarter = periodEdge({
  name: 'startOfQuarter',
  aliases: ['本季度开始', '季度开始'],
  edge: 'start',
  unit: 'quarter',
  summary: {
    'zh-CN': '所在季度开始的时刻；不写参数就是本季度',
    en: 'The instant at which the quarter begins: of a date or instant, or the current one',
  },
  examples: [
    ["startOfQuarter(datetime('2026-05-04 15:30')) = datetime('2026-04-01 00:00')", true],
    ["startOfQuarter(date('2026-05-04')) = datetime('2026-04-01 00:00')", true],
    ['now() >= startOfQuarter()', true],
  ],
});
