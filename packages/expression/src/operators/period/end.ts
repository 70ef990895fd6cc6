import { dayText } from '../../evaluate/day.ts';
import { spanOf } from '../../evaluate/period.ts';
import { startOfDay } from '../../evaluate/zone.ts';
import { defineOperator } from '../../operator.ts';
import { datetime } from '../../type.ts';
import { firstDaySql } from './period-sql.ts';

export const end = defineOperator({
  name: 'end',
  aliases: { 'zh-CN': ['结束'] },
  group: 'time',
  parameters: [{ kind: 'period' }],
  result: () => datetime,
  evaluate: ([period], environment) => {
    const next = dayText(spanOf(String(period), environment).to);
    return next === null ? null : startOfDay(next, environment.timeZone);
  },
  sql: {
    postgres: ([period], context, { types: [type] }) => {
      const next = firstDaySql({ period, type, by: context.sql`1` }, context);
      return context.sql`(${next}::timestamp at time zone ${context.sql.lit(context.schema.timeZone)})`;
    },
  },
  monotone: ['+'],
  summary: { 'zh-CN': '期间结束的时刻，也就是下一个期间的开始', en: 'The instant at which a period is over and the next begins' },
  examples: [
    ["end(month(date('2026-12-31'))) = datetime('2027-01-01 00:00')", true],
    ["end('2026-W10') = start('2026-W11')", true],
    ["end('9999')", null],
  ],
});
