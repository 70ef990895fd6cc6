import { fittingNumber } from '../../check/number-type.ts';
import { type Decimal, divide } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { checked } from '../../sql/checked.ts';
import { MAX_SCALE } from '../../type.ts';

export const durationRatio = defineOperator({
  name: '/',
  aliases: { 'zh-CN': [] },
  group: 'time',
  parameters: [{ kind: 'duration' }, { kind: 'duration' }],
  result: () => fittingNumber(MAX_SCALE, 13),
  evaluate: ([a, b]) => divide(a as Decimal, b as Decimal, MAX_SCALE),
  sql: {
    sqlite: ([a, b], { sql }) => sql`fx_div(${a}, ${b}, ${sql.raw(String(MAX_SCALE))})`,
    postgres: ([a, b], context) => checked(context.sql`fx_div(${a}, ${b})`, context, { scale: MAX_SCALE, digits: 13 }),
  },
  monotone: ['sign', undefined],
  summary: { 'zh-CN': '一段时长是另一段的几倍', en: 'How many times as long the first duration is' },
  examples: [
    ['36h / 1d', 1.5],
    ['1h / 3h', 0.333333],
    ['1h / 0h', null],
  ],
});
