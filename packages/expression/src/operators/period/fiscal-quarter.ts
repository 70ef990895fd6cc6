import { periodOperator } from './period-operator.ts';

export const fiscalQuarter = periodOperator('fiscal_quarter', ['财季'], {
  summary: {
    'zh-CN': '日期或时刻所在的财务季度，如 F2026-Q1',
    en: 'The quarter of the fiscal year in which a date or instant lies, such as F2026-Q1',
  },
  examples: [
    ["fiscal_quarter(date('2026-03-31')) + 4 = fiscal_quarter(date('2027-03-31'))", true],
    ["date('2026-03-31') in fiscal_quarter(date('2026-03-31'))", true],
    ["no(fiscal_quarter(date('2026-03-31'))) <= 4", true],
  ],
});
