import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { type Decimal, roundOff } from '../../evaluate/decimal.ts';
import { defineOperator, type Signature } from '../../operator.ts';

const digits = ({ literals }: Signature): number => Math.max(0, Number(literals[1] ?? 0));
const surplus = (signature: Signature): number => scaleOf(signature.types[0]) - digits(signature);

export const round = defineOperator({
  name: 'round',
  aliases: { 'zh-CN': ['四舍五入'] },
  group: 'number',
  parameters: [{ kind: 'number' }, { kind: 'literal integer', optional: true }],
  said: { 'zh-CN': '{=1}[，保留 {2} 位小数]', en: '{=1}[, rounded to {2} d.p.]' },
  result: (signature) => {
    const [type] = signature.types;
    return fittingNumber(Math.min(digits(signature), scaleOf(type)), digitsOf(type) + 1);
  },
  evaluate: ([a], _, signature) => (surplus(signature) > 0 ? roundOff(a as Decimal, surplus(signature)) : (a as Decimal)),
  sql: {
    sqlite: ([a], { sql }, signature) =>
      surplus(signature) > 0 ? sql`fx_round(${a}, ${sql.raw(String(surplus(signature)))})` : a!,
    postgres: ([a], { sql }, signature) =>
      surplus(signature) > 0 ? sql`round(${a}, ${sql.raw(String(digits(signature)))})` : a!,
  },
  monotone: ['+', undefined],
  summary: {
    'zh-CN': '四舍五入到几位小数（不写是整数；负数远离零）',
    en: 'Rounded half away from zero, to so many decimals (none: a whole number)',
  },
  examples: [
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['round(null, 1)', null],
  ],
});
