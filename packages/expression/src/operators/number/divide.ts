import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { type Decimal, divide as divideDecimals } from '../../evaluate/decimal.ts';
import { defineOperator, type Signature } from '../../operator.ts';
import { checked } from '../../sql/checked.ts';
import { MAX_SCALE } from '../../type.ts';

const shift = ({ types }: Signature): number => MAX_SCALE + scaleOf(types[1]) - scaleOf(types[0]);
const digits = ({ types }: Signature): number => digitsOf(types[0]) + scaleOf(types[1]);

export const divide = defineOperator({
  name: '/',
  aliases: { 'zh-CN': ['除'] },
  group: 'number',
  parameters: [{ kind: 'number' }, { kind: 'number' }],
  result: (signature) => fittingNumber(MAX_SCALE, digits(signature)),
  evaluate: ([a, b], _, signature) => divideDecimals(a as Decimal, b as Decimal, shift(signature)),
  pair: (signature) => {
    const by = shift(signature);
    return (a, b) => divideDecimals(a as Decimal, b as Decimal, by);
  },
  sql: {
    sqlite: ([a, b], { sql }, signature) => sql`fx_div(${a}, ${b}, ${sql.raw(String(shift(signature)))})`,
    postgres: ([a, b], context, signature) =>
      checked(context.sql`fx_div(${a}, ${b})`, context, { scale: MAX_SCALE, digits: digits(signature) }),
  },
  monotone: ['sign', undefined],
  summary: {
    'zh-CN': '前一个数除以后一个数（6 位小数，四舍五入；除以 0 得空）',
    en: 'The first number divided by the second, to 6 decimals; blank when divided by zero',
  },
  examples: [
    ['1 / 3', 0.333333],
    ['2 / 3', 0.666667],
    ['1 / 0', null],
  ],
});
