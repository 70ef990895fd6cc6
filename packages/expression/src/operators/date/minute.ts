import { toLocal } from '../../evaluate/local-time.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

const MINUTE = 60_000;

export const minute = defineOperator({
  name: 'minute',
  aliases: { 'zh-CN': ['分钟', '分'] },
  group: 'time',
  parameters: [{ kind: 'datetime' }],
  result: () => number(0, 2),
  evaluate: ([instant], { timeZone }) => (((Math.floor(toLocal(Number(instant), timeZone) / MINUTE) % 60) + 60) % 60) + 0,
  sql: {
    postgres: ([instant], { sql, schema }) =>
      sql`extract(minute from ${instant} at time zone ${sql.lit(schema.timeZone)})::numeric`,
  },
  summary: { 'zh-CN': '几分（0–59，应用时区）', en: "The minute of an instant, 0–59, in the app's time zone" },
  examples: [
    ["minute(datetime('2026-03-02 09:59'))", 59],
    ["minute(datetime('2026-03-02 09:00:59'))", 0],
    ["minute(datetime('1950-06-01 23:30'))", 30],
  ],
});
