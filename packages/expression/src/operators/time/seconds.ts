import { fittingNumber } from '../../check/number-type.ts';
import { type Decimal, scaleDown } from '../../evaluate/decimal.ts';
import { durationsScaledTo } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { MAX_SCALE } from '../../type.ts';

/** Cut off, not rounded: `seconds(x) >= limit` must not become true too early. */
export const seconds = defineOperator({
  name: 'seconds',
  aliases: { 'zh-CN': ['秒数'] },
  group: 'time',
  parameters: [{ kind: 'duration' }],
  said: { 'zh-CN': '{1}（秒）', en: '{1} (in seconds)' },
  result: () => fittingNumber(MAX_SCALE, 13),
  evaluate: ([length]) => scaleDown(length as Decimal, 1000, 1),
  sql: {
    sqlite: ([length], { sql }) => sql`fx_scale(${length}, 1000, 1)`,
    postgres: ([length], { sql }) => sql`fx_chk(div(${length} * 1000, 1) * 0.000001, 6)`,
  },
  monotone: ['+'],
  preimage: ({ result }) => durationsScaledTo(Number(result), 1000, 1),
  summary: { 'zh-CN': '时长换算成秒数（6 位小数，截断）', en: 'The duration in seconds, cut off after 6 decimals' },
  examples: [
    ['seconds(2m)', 120],
    ['seconds(1500ms)', 1.5],
    ['seconds(0s - 1500ms)', -1.5],
  ],
});
