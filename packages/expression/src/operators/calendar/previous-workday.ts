import { neighbour } from './neighbour.ts';

export const previousWorkday = neighbour({
  name: 'prevWorkday',
  aliases: ['上一工作日', '上个工作日'],
  step: -1,
  said: { 'zh-CN': '{1} 的上一工作日[（{2}）]', en: 'working day before {1}[ ({2})]' },
  summary: {
    'zh-CN': '之前的最后一个工作日（不含当天）',
    en: 'The last working day before a day',
  },
  examples: [
    ["prevWorkday(date('2026-03-09'))", '2026-03-06'],
    ["prevWorkday(date('2026-03-10'))", '2026-03-09'],
    ["prevWorkday(datetime('2026-03-08 10:00'))", '2026-03-06'],
  ],
});
