import { absolute as absoluteDecimal, type Decimal } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';

export const absolute = defineOperator({
  name: 'abs',
  aliases: { 'zh-CN': ['绝对值'] },
  group: 'number',
  parameters: [{ kind: ['number', 'duration'] }],
  result: ({ types }) => types[0]!,
  evaluate: ([a]) => absoluteDecimal(a as Decimal),
  sql: {
    sqlite: ([a], { sql }) => sql`abs(${a})`,
    postgres: ([a], { sql }) => sql`abs(${a})`,
  },
  summary: { 'zh-CN': '数字或时长去掉负号', en: 'The number or duration without its sign' },
  examples: [
    ['abs(-2.5)', 2.5],
    ['abs(3)', 3],
    ['abs(null)', null],
  ],
});
