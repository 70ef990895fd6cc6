import { periodOperator } from './period-operator.ts';

export const day = periodOperator('day', ['日'], {
  said: { 'zh-CN': '{1} 那天', en: 'the day of {1}', clock: { 'zh-CN': '今天', en: 'today' } },
  summary: { 'zh-CN': '日期或时刻所在的一天', en: 'The day in which a date or instant lies' },
  examples: [
    ["day(datetime('2026-03-02 23:59')) = '2026-03-02'", true],
    ["day(date('2026-03-02')) + 1 = '2026-03-03'", true],
    ["date('2026-03-02') in day(date('2026-03-03'))", false],
  ],
});
