import { periodsIn, periodUnits } from '../../evaluate/period.ts';
import { defineOperator } from '../../operator.ts';
import { list, type PeriodUnit, period } from '../../type.ts';

const unitNamed = (name: unknown): PeriodUnit | undefined => periodUnits.find((unit) => unit === name);

export const periods = defineOperator({
  name: 'periods',
  aliases: { 'zh-CN': ['期间列表'] },
  group: 'time',
  parameters: [{ kind: 'period' }, { kind: 'literal text' }],
  result: ({ literals: [, unit] }) => list(period(unitNamed(unit))),
  evaluate: ([whole, unit], environment) => {
    const known = unitNamed(unit);
    return known ? periodsIn(String(whole), known, environment) : [];
  },
  summary: {
    'zh-CN': "期间里的更小的期间，如 期间列表(月, 'week')；周按它的周四归属",
    en: "The smaller periods within a period, such as periods(month, 'week'); a week belongs to where its Thursday lies",
  },
  examples: [
    ["count(periods('2026-10', 'week'))", 5],
    ["first(periods('2026-Q2', 'month')) = '2026-04'", true],
    ["count(periods('2026-02', 'day'))", 28],
  ],
});
