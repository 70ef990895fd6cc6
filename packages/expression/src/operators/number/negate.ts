import { type Decimal, negate as negateDecimal } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';

export const negate = defineOperator({
  name: '-',
  aliases: { 'zh-CN': [] },
  group: 'number',
  parameters: [{ kind: ['number', 'duration'] }],
  result: ({ types }) => types[0]!,
  evaluate: ([a]) => negateDecimal(a as Decimal),
  sql: {
    // A space: two minus signs in a row would begin a comment.
    sqlite: ([a], { sql }) => sql`(- ${a})`,
    postgres: ([a], { sql }) => sql`(- ${a})`,
  },
  monotone: ['-'],
  summary: { 'zh-CN': '相反数', en: 'The number or duration with the opposite sign' },
  examples: [
    ['-(3)', -3],
    ['-(0)', 0],
    ['-(-(18))', 18],
  ],
});
