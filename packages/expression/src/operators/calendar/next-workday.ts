import { neighbour } from './neighbour.ts';

export const nextWorkday = neighbour({
  name: 'nextWorkday',
  aliases: ['下一工作日', '下个工作日'],
  step: 1,
  said: { 'zh-CN': '{1} 的下一工作日[（{2}）]', en: 'working day after {1}[ ({2})]' },
  summary: {
    'zh-CN': '之后的第一个工作日（不含当天）',
    en: 'The first working day after a day',
  },
  examples: [
    ["nextWorkday(date('2026-03-06'))", '2026-03-09'],
    ["nextWorkday(date('2026-03-07'))", '2026-03-09'],
    ["nextWorkday(date('2026-03-06'), 'always')", '2026-03-07'],
  ],
});
