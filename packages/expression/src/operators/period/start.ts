import { dayText } from '../../evaluate/day.ts';
import { spanOf } from '../../evaluate/period.ts';
import { startOfDay } from '../../evaluate/zone.ts';
import { defineOperator } from '../../operator.ts';
import { datetime } from '../../type.ts';
import { firstDaySql } from './period-sql.ts';

export const start = defineOperator({
  name: 'start',
  aliases: { 'zh-CN': ['开始'] },
  group: 'time',
  parameters: [{ kind: 'period' }],
  result: () => datetime,
  evaluate: ([period], environment) => {
    const first = dayText(spanOf(String(period), environment).from);
    return first === null ? null : startOfDay(first, environment.timeZone);
  },
  sql: {
    postgres: ([period], context, { types: [type] }) =>
      context.sql`(${firstDaySql({ period, type }, context)}::timestamp at time zone ${context.sql.lit(context.schema.timeZone)})`,
  },
  monotone: ['+'],
  summary: { 'zh-CN': '期间开始的时刻', en: 'The instant at which a period begins' },
  examples: [
    ["start(month(date('2026-03-31'))) = datetime('2026-03-01 00:00')", true],
    ["start('2026-W10') = datetime('2026-03-02 00:00')", true],
    ["start('2026-Q2') = datetime('2026-04-01 00:00')", true],
  ],
});
