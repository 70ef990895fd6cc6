import { fittingNumber } from '../../check/number-type.ts';
import { type Decimal, scaleDown } from '../../evaluate/decimal.ts';
import { durationsScaledTo } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { MAX_SCALE } from '../../type.ts';

/** Cut off, not rounded: `minutes(x) >= limit` must not become true too early. */
export const minutes = defineOperator({
  name: 'minutes',
  aliases: { 'zh-CN': ['分钟数'] },
  group: 'time',
  parameters: [{ kind: 'duration' }],
  said: { 'zh-CN': '{1}（分钟）', en: '{1} (in minutes)' },
  result: () => fittingNumber(MAX_SCALE, 13),
  evaluate: ([length]) => scaleDown(length as Decimal, 50, 3),
  sql: {
    sqlite: ([length], { sql }) => sql`fx_scale(${length}, 50, 3)`,
    postgres: ([length], { sql }) => sql`fx_chk(div(${length} * 50, 3) * 0.000001, 6)`,
  },
  monotone: ['+'],
  preimage: ({ result }) => durationsScaledTo(Number(result), 50, 3),
  summary: { 'zh-CN': '时长换算成分钟数（6 位小数，截断）', en: 'The duration in minutes, cut off after 6 decimals' },
  examples: [
    ['minutes(2h)', 120],
    ['minutes(90s)', 1.5],
    ['minutes(0s - 90s)', -1.5],
  ],
});
