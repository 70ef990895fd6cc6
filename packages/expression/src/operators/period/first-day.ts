import { dayText } from '../../evaluate/day.ts';
import { spanOf } from '../../evaluate/period.ts';
import { defineOperator } from '../../operator.ts';
import { date } from '../../type.ts';
import { firstDaySql } from './period-sql.ts';

export const firstDay = defineOperator({
  name: 'firstDay',
  aliases: { 'zh-CN': ['首日'] },
  group: 'time',
  parameters: [{ kind: 'period' }],
  result: () => date,
  evaluate: ([period], environment) => dayText(spanOf(String(period), environment).from),
  sql: { postgres: ([period], context, { types: [type] }) => firstDaySql({ period, type }, context) },
  monotone: ['+'],
  summary: { 'zh-CN': '期间的第一天', en: 'The first day of a period' },
  examples: [
    ["firstDay(month(date('2026-03-31')))", '2026-03-01'],
    ["firstDay('2026-W10')", '2026-03-02'],
    ["firstDay('2026-Q4')", '2026-10-01'],
  ],
});
