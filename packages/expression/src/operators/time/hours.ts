import { fittingNumber } from '../../check/number-type.ts';
import { type Decimal, scaleDown } from '../../evaluate/decimal.ts';
import { durationsScaledTo } from '../../evaluate/preimage.ts';
import { defineOperator } from '../../operator.ts';
import { MAX_SCALE } from '../../type.ts';

/** Cut off, not rounded: `hours(x) >= limit` must not become true too early. */
export const hours = defineOperator({
  name: 'hours',
  aliases: { 'zh-CN': ['小时数'] },
  group: 'time',
  parameters: [{ kind: 'duration' }],
  said: { 'zh-CN': '{1}（小时）', en: '{1} (in hours)' },
  result: () => fittingNumber(MAX_SCALE, 13),
  evaluate: ([length]) => scaleDown(length as Decimal, 5, 18),
  sql: {
    sqlite: ([length], { sql }) => sql`fx_scale(${length}, 5, 18)`,
    postgres: ([length], { sql }) => sql`fx_chk(div(${length} * 5, 18) * 0.000001, 6)`,
  },
  monotone: ['+'],
  preimage: ({ result }) => durationsScaledTo(Number(result), 5, 18),
  summary: { 'zh-CN': '时长换算成小时数（6 位小数，截断）', en: 'The duration in hours, cut off after 6 decimals' },
  examples: [
    ['hours(48h)', 48],
    ['hours(90m)', 1.5],
    ['hours(0s - 90m)', -1.5],
  ],
});
