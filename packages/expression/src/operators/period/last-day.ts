import { dayText } from '../../evaluate/day.ts';
import { spanOf } from '../../evaluate/period.ts';
import { defineOperator } from '../../operator.ts';
import { date } from '../../type.ts';
import { lastDaySql } from './period-sql.ts';

export const lastDay = defineOperator({
  name: 'lastDay',
  aliases: { 'zh-CN': ['末日', '最后一天'] },
  group: 'time',
  parameters: [{ kind: 'period' }],
  result: () => date,
  evaluate: ([period], environment) => dayText(spanOf(String(period), environment).to - 1),
  sql: { postgres: ([period], context, { types: [type] }) => lastDaySql({ period, type }, context) },
  monotone: ['+'],
  summary: { 'zh-CN': '期间的最后一天', en: 'The last day of a period' },
  examples: [
    ["lastDay(month(date('2026-02-01')))", '2026-02-28'],
    ["lastDay('2026-W10')", '2026-03-08'],
    ["lastDay('9999')", '9999-12-31'],
  ],
});
