import { type PeriodUnit, period as periodType } from '@stepwell/expression';
import { defineFieldType, type Options } from '../../field-type.ts';
import { columnOf } from '../../values/columns.ts';
import { choice } from '../../values/options.ts';
import { PERIOD_SAMPLES, readPeriod, readWrittenPeriod, showPeriod } from '../../values/period-text.ts';

/** The unit of a field of periods; a month unless it says otherwise. */
export const unitOf = (options: Options): PeriodUnit => (options['unit'] as PeriodUnit | undefined) ?? 'month';

const UNITS: { readonly [unit in PeriodUnit]: readonly [zh: string, en: string] } = {
  day: ['日', 'Day'],
  week: ['周', 'Week'],
  month: ['月', 'Month'],
  quarter: ['季度', 'Quarter'],
  year: ['年', 'Year'],
  fiscal_month: ['财年的月', 'Fiscal month'],
  fiscal_quarter: ['财年的季度', 'Fiscal quarter'],
  fiscal_year: ['财年', 'Fiscal year'],
};

/** A month, a week, a quarter, a year … as one value. */
export const period = defineFieldType({
  name: 'period',
  label: { 'zh-CN': '时段', en: 'Period' },
  summary: { 'zh-CN': '某年某月、某周、某季度', en: 'A month, a week, a quarter or a year' },
  icon: 'ScheduleOutlined',
  group: 'time',
  options: {
    properties: { unit: choice(['单位', 'Unit'], UNITS, 'month') },
  },
  type: (options) => periodType(unitOf(options)),
  storage: () => 'column',
  column: () => columnOf(periodType()),
  wire: (options) => ({ type: 'string', examples: [PERIOD_SAMPLES[unitOf(options)]] }),
  read: (wire, options) => readPeriod(wire, unitOf(options)),
  write: (value) => value,
  parse: (text, options) => readWrittenPeriod(text, unitOf(options)),
  format: (value, _options, { locale }) => showPeriod(String(value), locale),
  examples: [
    [{ unit: 'month' }, '2026-03', '2026年3月'],
    [{ unit: 'week' }, '2026-W10', '2026年第10周'],
    [{ unit: 'quarter' }, '2026-Q1', '2026年第1季度'],
    [{ unit: 'fiscal_year' }, 'F2026', '2026财年'],
    [{ unit: 'day' }, '2026-03-02', '2026-03-02'],
  ],
});
