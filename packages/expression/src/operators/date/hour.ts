import { toLocal } from '../../evaluate/local-time.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

const HOUR = 3_600_000;

export const hour = defineOperator({
  name: 'hour',
  aliases: { 'zh-CN': ['小时', '时'] },
  group: 'time',
  parameters: [{ kind: 'datetime' }],
  result: () => number(0, 2),
  evaluate: ([instant], { timeZone }) => (((Math.floor(toLocal(Number(instant), timeZone) / HOUR) % 24) + 24) % 24) + 0,
  sql: {
    postgres: ([instant], { sql, schema }) =>
      sql`extract(hour from ${instant} at time zone ${sql.lit(schema.timeZone)})::numeric`,
  },
  summary: { 'zh-CN': '几点（0–23，应用时区）', en: "The hour of an instant, 0–23, in the app's time zone" },
  examples: [
    ["hour(datetime('2026-03-02 09:59'))", 9],
    ["hour(datetime('2026-03-02 00:00'))", 0],
    ["hour(datetime('1950-06-01 23:30'))", 23],
  ],
});
