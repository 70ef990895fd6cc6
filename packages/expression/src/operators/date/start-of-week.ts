import { periodEdge } from './period-edge.ts';

export const startOfWeek = periodEdge({
  name: 'startOfWeek',
  aliases: ['本周开始', '周开始'],
  edge: 'start',
  unit: 'week',
  summary: {
    'zh-CN': '所在周开始的时刻；不写参数就是本周',
    en: 'The instant at which the week begins: of a date or instant, or the current one',
  },
  examples: [
    ["startOfWeek(datetime('2026-03-04 15:30')) = datetime('2026-03-02 00:00')", true],
    ["startOfWeek(date('2026-03-04')) = datetime('2026-03-02 00:00')", true],
    ['now() >= startOfWeek()', true],
  ],
});
