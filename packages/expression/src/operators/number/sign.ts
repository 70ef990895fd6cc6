import type { Decimal } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { number } from '../../type.ts';

export const sign = defineOperator({
  name: 'sign',
  aliases: { 'zh-CN': ['正负'] },
  group: 'number',
  parameters: [{ kind: ['number', 'duration'] }],
  result: () => number(0, 1),
  evaluate: ([a]) => ((a as Decimal) > 0 ? 1 : (a as Decimal) < 0 ? -1 : 0),
  sql: {
    sqlite: ([a], { sql }) => sql`cast(sign(${a}) as integer)`,
    postgres: ([a], { sql }) => sql`sign(${a})`,
  },
  monotone: ['+'],
  summary: { 'zh-CN': '正数是 1，负数是 -1，零是 0', en: '1 for a positive number, -1 for a negative one, 0 for zero' },
  examples: [
    ['sign(2.5)', 1],
    ['sign(-3)', -1],
    ['sign(0)', 0],
  ],
});
