import { fittingNumber } from '../../check/number-type.ts';
import { type Decimal, scaleDown } from '../../evaluate/decimal.ts';
import { durationsScaledTo } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { MAX_SCALE } from '../../type.ts';

/** Cut off, not rounded: `days(x) >= limit` must not become true too early. */
export const days = defineOperator({
  name: 'days',
  aliases: { 'zh-CN': ['天数'] },
  group: 'time',
  parameters: [{ kind: 'duration' }],
  said: { 'zh-CN': '{1}（天）', en: '{1} (in days)' },
  result: () => fittingNumber(MAX_SCALE, 13),
  evaluate: ([length]) => scaleDown(length as Decimal, 5, 432),
  sql: {
    sqlite: ([length], { sql }) => sql`fx_scale(${length}, 5, 432)`,
    postgres: ([length], { sql }) => sql`fx_chk(div(${length} * 5, 432) * 0.000001, 6)`,
  },
  monotone: ['+'],
  preimage: ({ result }) => durationsScaledTo(Number(result), 5, 432),
  summary: { 'zh-CN': '时长换算成天数（6 位小数，截断）', en: 'The duration in days, cut off after 6 decimals' },
  examples: [
    ['days(2d)', 2],
    ['days(36h)', 1.5],
    ['days(0s - 36h)', -1.5],
  ],
});
