import { periodOperator } from './period-operator.ts';

export const fiscalYear = periodOperator('fiscal_year', ['财年'], {
  summary: {
    'zh-CN': '日期或时刻所在的财务年度，如 F2026（以开始那年命名）',
    en: 'The fiscal year in which a date or instant lies, such as F2026, called after the year in which it begins',
  },
  examples: [
    ["fiscal_year(date('2026-03-31')) + 1 = fiscal_year(date('2027-03-31'))", true],
    ["date('2026-03-31') in fiscal_year(date('2026-03-31'))", true],
    ["daysBetween(start(fiscal_year(date('2026-03-31'))), date('2026-03-31')) < 366", true],
  ],
});
