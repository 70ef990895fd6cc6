import { periodOperator } from './period-operator.ts';

export const week = periodOperator('week', ['周'], {
  said: { 'zh-CN': '{1} 所在的周', en: 'the week of {1}', clock: { 'zh-CN': '本周', en: 'this week' } },
  summary: { 'zh-CN': '日期或时刻所在的周，如 2026-W10', en: 'The week in which a date or instant lies, such as 2026-W10' },
  examples: [
    ["week(date('2027-01-01')) = '2026-W53'", true],
    ["week(datetime('2026-03-02 00:00')) = '2026-W10'", true],
    ["week(date('2026-03-01')) = '2026-W10'", false],
  ],
});
