import { periodOperator } from './period-operator.ts';

export const year = periodOperator('year', ['年', '年份'], {
  said: { 'zh-CN': '{1} 所在的年', en: 'the year of {1}', clock: { 'zh-CN': '今年', en: 'this year' } },
  summary: {
    'zh-CN': '日期或时刻所在的年，如 2026；要数字就写 序号(年(…))',
    en: 'The year in which a date or instant lies, such as 2026; no(year(…)) is its number',
  },
  examples: [
    ["year(date('2026-03-31')) = '2026'", true],
    ["no(year(date('2026-03-31'))) + 1", 2027],
    ["year(datetime('2026-12-31 23:59')) = year(date('2026-01-01'))", true],
  ],
});
