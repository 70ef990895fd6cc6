import { readWrittenInstant } from '../../evaluate/written-instant.ts';
import { startOfDay } from '../../evaluate/zone.ts';
import { defineOperator } from '../../operator.ts';
import { datetime as datetimeType } from '../../type.ts';

export const datetime = defineOperator({
  name: 'datetime',
  aliases: { 'zh-CN': ['日期时间'] },
  group: 'time',
  parameters: [{ kind: 'literal text' }],
  result: () => datetimeType,
  evaluate: ([written], { timeZone }) => readWrittenInstant(String(written), timeZone) ?? null,
  summary: {
    'zh-CN': "写出一个时刻（应用时区），如 日期时间('2026-01-31 09:30')",
    en: "An instant that is written out, in the app's time zone: datetime('2026-01-31 09:30')",
  },
  examples: [
    ["datetime('2026-01-31 09:30') - datetime('2026-01-31 08:00') = 90m", true],
    ["datetime('2026-01-31T09:30:00.250') > datetime('2026-01-31 09:30')", true],
    ["datetime('2026-01-31T01:30Z') = datetime('2026-01-31T09:30+08:00')", true],
  ],
});

/** `datetime(date)`: the instant at which a date begins. */
export const datetimeOfDate = defineOperator({
  name: 'datetime',
  aliases: { 'zh-CN': ['日期时间'] },
  group: 'time',
  parameters: [{ kind: 'date' }],
  result: () => datetimeType,
  evaluate: ([date], { timeZone }) => startOfDay(String(date), timeZone),
  sql: {
    postgres: ([date], { sql, schema }) => sql`(${date}::timestamp at time zone ${sql.lit(schema.timeZone)})`,
  },
  monotone: ['+'],
  summary: { 'zh-CN': '一天开始的时刻（应用时区的 0 点）', en: "The instant at which a day begins in the app's time zone" },
  examples: [
    ["datetime(date('2026-01-31')) = datetime('2026-01-31 00:00')", true],
    ["datetime(date('2026-02-01')) - datetime(date('2026-01-31')) = 24h", true],
    ["datetime(dateOf(datetime('2026-01-31 09:30'))) = datetime('2026-01-31 09:30')", false],
  ],
});
