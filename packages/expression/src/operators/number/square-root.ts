import { digitsOf, fittingNumber, scaleOf } from '../../check/number-type.ts';
import { type Decimal, fromBig } from '../../evaluate/decimal.ts';
import { defineOperator } from '../../operator.ts';
import { MAX_SCALE } from '../../type.ts';
import { given } from '../given.ts';

/** The largest whole number whose square is not greater (Newton's method). */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

export const squareRoot = defineOperator({
  name: 'sqrt',
  aliases: { 'zh-CN': ['平方根'] },
  group: 'number',
  parameters: [{ kind: 'number' }],
  result: ({ types }) => fittingNumber(MAX_SCALE, Math.ceil(digitsOf(types[0]) / 2) + 1),
  evaluate: ([value], _, { types }) => {
    if ((value as Decimal) < 0) return null;
    const square = BigInt(value as Decimal) * 10n ** BigInt(2 * MAX_SCALE - scaleOf(types[0]));
    const root = wholeRoot(square);
    return fromBig(square - root * root > root ? root + 1n : root);
  },
  sql: {
    postgres: ([value], context) =>
      given({ a: value }, context.sql.raw('case when a >= 0 then round(sqrt(a + 0.00000000000000000000), 6) end'), context),
  },
  monotone: ['+'],
  summary: { 'zh-CN': '平方根（6 位小数）；负数得空', en: 'The square root, to 6 decimals; blank for a negative number' },
  examples: [
    ['sqrt(3)', 1.732051],
    ['sqrt(0.25)', 0.5],
    ['sqrt(-1)', null],
  ],
});
