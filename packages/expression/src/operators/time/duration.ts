import { defineOperator, type Signature } from '../../operator.ts';
import { durationUnit } from '../../text/duration-unit.ts';
import { duration as durationType } from '../../type.ts';

const DAY = 86_400_000;

const length = ({ literals: [amount, unit] }: Signature): number =>
  Math.round(Number(amount) * (durationUnit(String(unit))?.milliseconds ?? 0));

/** `48h` is stored as `duration(48, 'h')`. */
export const duration = defineOperator({
  name: 'duration',
  aliases: { 'zh-CN': ['时长'] },
  group: 'time',
  parameters: [{ kind: 'literal number' }, { kind: 'literal text' }],
  result: () => durationType,
  evaluate: (_, __, signature) => length(signature),
  sql: {
    sqlite: (_, { sql }, signature) => sql`${sql.raw(String(length(signature)))}`,
    postgres: (_, { sql }, signature) => sql`${sql.raw(`${length(signature)}::numeric`)}`,
  },
  days: (signature) => {
    const unit = signature.literals[1];
    return unit === 'd' || unit === 'w' ? length(signature) / DAY : 0;
  },
  summary: { 'zh-CN': '写出来的时长，如 48小时、2天、2小时30分钟', en: 'A duration written out, such as 48h, 2d, 2h30m' },
  examples: [
    ["duration(1.5, 'h') = 90m", true],
    ['1w = 7d', true],
    ['2h30m = 150m', true],
  ],
});
