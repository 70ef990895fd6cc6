import { periodOperator } from './period-operator.ts';

export const month = periodOperator('month', ['月', '月份'], {
  said: { 'zh-CN': '{1} 所在的月', en: 'the month of {1}', clock: { 'zh-CN': '本月', en: 'this month' } },
  summary: { 'zh-CN': '日期或时刻所在的月，如 2026-03', en: 'The month in which a date or instant lies, such as 2026-03' },
  examples: [
    ["month(date('2026-03-31')) = '2026-03'", true],
    ["month(datetime('2026-03-31 23:59')) < '2026-04'", true],
    ["month(date('2026-12-31')) + 1 = '2027-01'", true],
  ],
});
