import { isDate } from '../../evaluate/day.ts';
import { defineOperator } from '../../operator.ts';
import { date as dateType } from '../../type.ts';

export const date = defineOperator({
  name: 'date',
  aliases: { 'zh-CN': ['日期'] },
  group: 'time',
  parameters: [{ kind: 'literal text' }],
  said: { 'zh-CN': '{1}', en: '{1}' },
  result: () => dateType,
  evaluate: ([written]) => (isDate(written) ? written : null),
  sql: {
    sqlite: ([written], { sql }) => sql`${written}`,
    postgres: ([written], { sql }) => sql`(${written}::date)`,
  },
  summary: { 'zh-CN': "写出来的日期，如 日期('2026-01-31')", en: "A date written out, such as date('2026-01-31')" },
  examples: [
    ["date('2026-01-31')", '2026-01-31'],
    ["date('2026-03-01') - date('2026-02-28')", 1],
    ["date('2028-02-29') < date('2028-03-01')", true],
  ],
});
