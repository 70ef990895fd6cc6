import { periodOperator } from './period-operator.ts';

export const quarter = periodOperator('quarter', ['季度'], {
  said: { 'zh-CN': '{1} 所在的季度', en: 'the quarter of {1}', clock: { 'zh-CN': '本季度', en: 'this quarter' } },
  summary: { 'zh-CN': '日期或时刻所在的季度，如 2026-Q1', en: 'The quarter in which a date or instant lies, such as 2026-Q1' },
  examples: [
    ["quarter(date('2026-03-31')) = '2026-Q1'", true],
    ["quarter(date('2026-04-01')) = '2026-Q2'", true],
    ["no(quarter(date('2026-12-31')))", 4],
  ],
});
