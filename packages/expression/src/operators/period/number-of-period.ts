import { numberOf } from '../../evaluate/period.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

export const numberOfPeriod = defineOperator({
  name: 'no',
  aliases: { 'zh-CN': ['序号'] },
  group: 'time',
  parameters: [{ kind: 'period' }],
  result: () => number(0, 4),
  evaluate: ([period]) => numberOf(String(period)),
  sql: { postgres: ([period], { sql }) => sql`substring(${period} from ${sql.lit('([0-9]+)$')})::numeric` },
  summary: {
    'zh-CN': '期间的序号：月 1–12、季度 1–4、周 1–53、年就是年份、日是当月几号',
    en: 'The number of a period: of a month 1–12, a quarter 1–4, a week 1–53; of a year the year, of a day that in its month',
  },
  examples: [
    ["no(month(date('2026-03-31')))", 3],
    ["no(week(date('2027-01-01')))", 53],
    ["no(year(date('2026-03-31')))", 2026],
    ["no(day(date('2026-03-31')))", 31],
  ],
});
