import { periodOperator } from './period-operator.ts';

export const fiscalMonth = periodOperator('fiscal_month', ['财月'], {
  summary: {
    'zh-CN': '日期或时刻所在的财务月，如 F2026-03',
    en: 'The month of the fiscal year in which a date or instant lies, such as F2026-03',
  },
  examples: [
    ["fiscal_month(date('2026-03-31')) = fiscal_month(date('2026-03-01'))", true],
    ["fiscal_month(date('2026-03-31')) + 1 = fiscal_month(date('2026-04-01'))", true],
    ["start(fiscal_month(date('2026-03-31'))) = datetime('2026-03-01 00:00')", true],
  ],
});
